// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { settledSingle, singleNode, SinglePlex } from "../singlePair";
import { playSteps } from "./playSteps";
import { Timeline } from "./playTimeline";
import { elementsOf, shapeOf } from "./shapeOf";
import type { Exchange, SingleRecording } from "./singleRecordings";
import { singleRecordings } from "./singleRecordings";

/** Made by hand for the recording, or by a build that had no such information. */
const notOfTheProduct = /^\/application(\/info)?$/;

const withPart = (part: "answers" | "steps" | "changes"): readonly (readonly [string, SingleRecording])[] =>
    singleRecordings.filter((each) => each[part] !== undefined).map((each) => [each.file, each] as const);

function isComparable({ status, path, port }: Exchange): boolean {
    const isOpen = port === 7553 || port === 7554;
    return isOpen && status !== undefined && !notOfTheProduct.test(path);
}

/** The body of the gateway's own errors was written for the recording. */
function comparable(status: number, contentType: string, body: unknown, port: number): unknown {
    if (port === 7554 && status >= 400) {
        return { status };
    }
    const isXml = contentType.startsWith("application/xml");
    const isEmpty = body === "" || body === null || body === undefined;
    return { status, contentType, body: isEmpty ? "" : isXml ? elementsOf(body as string) : shapeOf(body) };
}

/** A pair without onboarded services, half a minute after its second start. */
function freshPair(): SinglePlex {
    const plex = new SinglePlex(["lpar1", "lpar2"].map((id) => singleNode(id, { onboarded: {} })));
    return plex.start("lpar1").after(60).start("lpar2").after(31);
}

function answered(plex: SinglePlex, { lpar, port, method, path, accept, cert }: Exchange): unknown {
    const simulated = plex.answered(`lpar${lpar}`, port === 7553 ? "discovery" : "gateway", {
        method,
        url: path,
        headers: accept === null ? {} : { accept },
        ...(cert ? {} : { clientCertificate: null }),
    });
    const contentType = simulated.headers.find(([name]) => name === "Content-Type")?.[1] ?? "";
    const isJson = contentType.includes("json") && simulated.body !== "";
    const body: unknown = isJson ? JSON.parse(simulated.body) : simulated.body;
    return comparable(simulated.status, contentType, body, port);
}

describe("the answers of a settled single-service pair", () => {
    it.each(withPart("answers"))(
        "have the status, content type, keys, types and null values of %s",
        (_, { answers = [] }) => {
            const plex = freshPair();
            for (const each of answers.filter(isComparable)) {
                const { path, accept, status = 0, headers = {}, body, port } = each;
                const is = comparable(status, headers["content-type"] ?? "", body, port);
                expect({ path, accept, is: answered(plex, each) }).toEqual({ path, accept, is });
            }
        },
    );
});

describe("a single-service pair to which something happens", () => {
    it.each(withPart("changes"))("is before each event, and at the end, as in %s", (_, recording) => {
        const compared = new Timeline(recording).play();
        expect(compared.length).toBeGreaterThan(2);
        compared.forEach(({ when, recorded, simulated }) =>
            expect({ when, ...simulated }).toEqual({ when, ...recorded }),
        );
    });

    it.each(withPart("steps").filter(([file]) => !file.includes("infinispan")))(
        "is after each request and restart as in %s",
        (_, recording) => {
            const compared = playSteps(recording);
            expect(compared.length).toBeGreaterThan(2);
            compared.forEach(({ when, recorded, simulated }) =>
                expect({ when, is: simulated }).toEqual({ when, is: recorded }),
            );
        },
    );
});

interface HealthBody {
    readonly components: { readonly infinispan: unknown };
}

/** Every health in it, of the process or of its part `infinispan` alone. */
function healthsIn(value: unknown): readonly object[] {
    if (typeof value !== "object" || value === null) {
        return [];
    }
    const isHealth = "infinispan" in value === false && ("components" in value || "details" in value);
    const text = JSON.stringify(value);
    if (isHealth && "status" in value && text.includes('"initialHosts"') && !text.includes('"body"')) {
        return [value];
    }
    return Object.values(value).flatMap(healthsIn);
}

describe("the health of a single service", () => {
    it.each(
        singleRecordings.map((each) => [each.file, each] as const).filter(([, each]) => healthsIn(each).length > 0),
    )("has the keys, types and null values of every one in %s", (_, recording) => {
        const plex = settledSingle();
        const headers = { accept: "application/json" };
        const { body } = plex.answered("lpar1", "gateway", { url: "/application/health", headers });
        const simulated = JSON.parse(body) as HealthBody;
        const whole = JSON.stringify(shapeOf(simulated));
        const part = JSON.stringify(shapeOf(simulated.components.infinispan));
        const shapes = new Set(healthsIn(recording).map((each) => JSON.stringify(shapeOf(each))));
        expect([...shapes].filter((shape) => shape !== whole && shape !== part)).toEqual([]);
    });
});
