// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../../../../src/api/model/observation";
import type { HttpAnswer } from "../../../../../src/api/model/seen/httpAnswer";
import type { ApiMediation } from "../../../../../src/api/ports/apiMediation";
import type { Asking } from "../../../../../src/api/probe/questions/asking";
import { askOpenCaches } from "../../../../../src/api/probe/questions/openCaches";
import { buildSighting, buildSnapshot, seen, unseen } from "../../../../support/worlds/buildSnapshot";
import { buildSysplex } from "../../../../support/worlds/buildSysplex";

const sysplex = buildSysplex();
const message = (number: string): string =>
    JSON.stringify({ messages: [{ messageNumber: number, messageContent: "-" }] });
const answer = (status: number, body = ""): Observation<HttpAnswer> =>
    seen({ status, body, headers: {}, credential: "none", latencyMs: 1 });

type Asked = Parameters<ApiMediation["ask"]>[1];

async function ask(of: Observation<HttpAnswer>, isStopped = false) {
    const requests: Asked[] = [];
    const apiMediation: Partial<ApiMediation> = {
        ask: (_, request) => {
            requests.push(request);
            return Promise.resolve(of);
        },
    };
    const instances = sysplex.instances.map((instance) =>
        buildSighting(instance, isStopped ? { activeJob: seen(null) } : {}),
    );
    const snapshot = buildSnapshot(sysplex, { instances });
    const found = await askOpenCaches({ snapshot, sysplex, ports: { apiMediation } } as unknown as Asking);
    return { found, requests };
}

const told = ({ found: [first] }: Awaited<ReturnType<typeof ask>>): unknown =>
    first?.isOpen.seen === true ? first.isOpen.value : first?.isOpen.reason;

describe("askOpenCaches", () => {
    it.each<[string, Observation<HttpAnswer>, unknown]>([
        ["HTTP 403 without a body", answer(403), false],
        ["HTTP 401", answer(401, message("ZWEAO402E")), false],
        ["that the key is not there", answer(404, message("ZWECS131E")), true],
        // A gateway, or another server on that port: nothing is known of the Caching Service.
        ["HTTP 404 of another server", answer(404, message("ZWEAO404E")), "answered-error"],
        ["a page", answer(200, "<html></html>"), "answered-error"],
        ["HTTP 500", answer(500), "answered-error"],
        ["nothing", unseen("timeout"), "timeout"],
    ])("understands %s", async (_, given, expected) => {
        expect(told(await ask(given))).toBe(expected);
    });

    it("sends no credential and no name of a certificate, and asks for a key that no entry has", async () => {
        const { requests } = await ask(answer(403));
        expect(requests).toHaveLength(sysplex.instances.length);
        expect(requests[0]).toMatchObject({
            method: "GET",
            path: "/cachingservice/api/v1/cache/zowe-ha-no-such-key",
            credential: "none",
            headers: { "X-CS-Service-ID": "zowe-ha" },
        });
    });

    it("does not ask an instance that does not run", async () => {
        expect(await ask(answer(403), true)).toEqual({ found: [], requests: [] });
    });
});
