// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { lookAt } from "../../../../../src/api/health/state/look";
import type { StepContext } from "../../../../../src/api/execute/operationContext";
import { evictHost } from "../../../../../src/api/execute/registry/evictHost";
import type { StepResult } from "../../../../../src/api/model/operation/event";
import type { ApiMediationRequest } from "../../../../../src/api/ports/apiMediation";
import { buildSighting, buildSnapshot, seen, stopped } from "../../../../support/worlds/buildSnapshot";
import { buildSysplex } from "../../../../support/worlds/buildSysplex";
import { FakeClock } from "../../../../support/worlds/fakeClock";
import { instance } from "../../../../support/worlds/planWorld";
import { SingleRegistries } from "../../../../support/worlds/singleRegistries";
import { entryOf } from "../../../../support/worlds/singleWorld";

const instances = [1, 2, 3].map((number) => instance(number));
const sysplex = buildSysplex({ instances });

/** lpar2 has stopped, and lpar1 and lpar3 list what it left; gateways route to nobody. */
function world() {
    const clock = new FakeClock();
    const left = [entryOf("GATEWAY", 2), entryOf("ZSS", 2, 7557)];
    const registries = new SingleRegistries(clock, {
        lpar1: [entryOf("GATEWAY", 1), ...left],
        lpar3: [entryOf("GATEWAY", 3), ...left],
    });
    return { clock, registries, looks: 0, isAlive: false, ended: new AbortController() };
}

type World = ReturnType<typeof world>;

function snapshotOf(it: World) {
    it.looks += 1;
    return buildSnapshot(sysplex, {
        instances: instances.map((one) => buildSighting(one, one.id !== "lpar2" || it.isAlive ? {} : stopped)),
        registries: [],
    });
}

function apiMediationOf({ registries }: World) {
    return {
        hasClientCertificate: true,
        ask: async (endpoint: { readonly host: string }, request: ApiMediationRequest) => {
            const answer = await registries.ask(endpoint, {
                ...request,
                path: request.path.replace(/^\/gateway.*/, "/eureka/apps"),
            });
            return request.path.startsWith("/gateway") && answer.seen
                ? seen({ ...answer.value, status: 200, body: "[]" })
                : answer;
        },
    };
}

function evict(it: World): Promise<StepResult> {
    return evictHost({
        sysplex,
        instance: instances[1],
        plan: { kind: "EVICT" },
        step: { limitSeconds: 90, layout: "services" },
        ports: { clock: it.clock, apiMediation: apiMediationOf(it) },
        signal: it.ended.signal,
        waiting: () => undefined,
        sent: () => Promise.resolve(),
        look: () => Promise.resolve(lookAt(sysplex, snapshotOf(it))),
    } as unknown as StepContext);
}

const listed = ({ registries }: World, id: string): readonly string[] =>
    [...registries.at(id).keys()].filter((entry) => entry.startsWith("lpar2"));

describe("evictHost", () => {
    it("removes what is proven dead, and stops looking once nothing is listed", async () => {
        const it = world();
        expect(await evict(it)).toMatchObject({ status: "DONE" });
        expect([...listed(it, "lpar1"), ...listed(it, "lpar3")]).toEqual([]);
        expect(it.looks).toBe(1);
    });

    it("removes nothing that came to life after the plan was made", async () => {
        const it = { ...world(), isAlive: true };
        const result = await evict(it);
        expect(result).toMatchObject({
            status: "FAILED",
            detail: expect.stringMatching(
                /^lpar2 may be running, so nothing more of it is removed: .*is active on LPAR2/,
            ),
            remedy: "zowe ha status --lpars lpar2",
        });
        expect(it.registries.writes).toEqual([]);
    });

    it("looks again before a removal that has to be repeated", async () => {
        const it = world();
        it.registries.replicates = false;
        it.registries.onRequest = (id, { method }) => {
            it.isAlive ||= method === "DELETE" && id === "lpar3";
            // What was asked of lpar3 got lost on the way.
            return id !== "lpar3" || method !== "DELETE";
        };
        const before = it.registries.at("lpar3");
        const kept = new Map(before);
        const erase = before.delete.bind(before);
        before.delete = (key) => (it.isAlive ? kept.has(key) : erase(key));
        expect((await evict(it)).status).toBe("FAILED");
        expect(it.looks).toBe(2);
        expect(it.registries.writes.filter((write) => write.startsWith("lpar3"))).toHaveLength(2);
    });

    it("sends nothing after the command was asked to end during the look", async () => {
        const it = world();
        it.ended.abort();
        expect((await evict(it)).status).toBe("INTERRUPTED");
        expect(it.registries.writes).toEqual([]);
    });
});
