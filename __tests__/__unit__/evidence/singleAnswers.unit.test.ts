// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { decideInstances } from "../../../src/api/health/state/decideInstances";
import { servingOf } from "../../../src/api/health/state/serving";
import type { Sysplex } from "../../../src/api/model/sysplex";
import { parseEurekaApplications } from "../../../src/api/probe/parse/eurekaApplications";
import { parseEurekaInstance } from "../../../src/api/probe/parse/eurekaInstance";
import { parseGatewayHealth } from "../../../src/api/probe/parse/gatewayHealth";
import { readLease } from "../../../src/api/probe/parse/leaseState";
import type { Snapshot } from "../../../src/api/model/seen/snapshot";
import { buildSighting, takenAt, unseen } from "../../support/worlds/buildSnapshot";
import { buildInstance, buildSysplex, singleService } from "../../support/worlds/buildSysplex";
import type { Evidence } from "../../support/wire/evidence";
import { describeEvidence } from "../../support/wire/evidence";
import type { Listed } from "../../support/worlds/singlePlex";
import { answering, registryOf, singleSnapshot } from "../../support/worlds/singlePlex";

interface Answer {
    readonly lpar: number;
    readonly method: string;
    readonly path: string;
    readonly accept?: string;
    readonly cert?: boolean;
    readonly status: number;
    readonly headers: { readonly date?: string };
    readonly body: unknown;
}

/** One line of a timeline: what changed, with the whole body where it was health. */
interface Change {
    readonly t: number;
    readonly body?: unknown;
    readonly [what: string]: unknown;
}

const answersIn = (evidence: Evidence): readonly Answer[] =>
    evidence
        .recordingsIn("single", "02-")
        .flatMap((file) => (evidence.recordedJson(file) as { answers: Answer[] }).answers);
const timelinesIn = (evidence: Evidence) =>
    evidence
        .recordingsIn("single", "", ".json")
        .map((file) => ({ file, changes: (evidence.recordedJson(file) as { changes?: Change[] }).changes ?? [] }))
        .filter(({ changes }) => changes.length > 0);
const text = (body: unknown): string => (typeof body === "string" ? body : JSON.stringify(body));
describeEvidence("every recorded registry of a single service", (evidence) => {
    const answers = answersIn(evidence);
    const asked = (pattern: RegExp): readonly Answer[] =>
        answers.filter(
            ({ path, accept, cert }) => pattern.test(path) && accept === "application/json" && cert === true,
        );

    it("shows four own entries, and of the peer its GATEWAY alone", () => {
        const lists = asked(/^\/eureka\/apps$/).filter(({ status }) => status === 200);
        expect(lists.length).toBeGreaterThan(evidence.isRecorded ? 1 : 0);
        for (const { body, lpar } of lists) {
            const parsed = parseEurekaApplications(text(body));
            const entries = parsed.ok ? parsed.value : [];
            const own = entries.filter(({ isOwn }) => isOwn === true);
            expect(own.map(({ app }) => app).sort()).toEqual(
                evidence.isRecorded
                    ? ["APICATALOG", "CACHINGSERVICE", "DISCOVERY", "GATEWAY"]
                    : ["DISCOVERY", "GATEWAY"],
            );
            expect(new Set(own.map(({ hostName }) => hostName))).toEqual(new Set([`lpar${lpar}.local`]));
            expect(entries.filter(({ isOwn }) => isOwn !== true).map(({ app }) => app)).toEqual(["GATEWAY"]);
        }
    });

    it("is read one entry at a time, bare: the own GATEWAY is permanent, a peer's lease runs", () => {
        const entries = asked(/^\/eureka\/apps\/GATEWAY\/lpar\d/).filter(({ status }) => status === 200);
        expect(entries.length).toBeGreaterThan(evidence.isRecorded ? 3 : 1);
        for (const { body, lpar, path, headers } of entries) {
            const parsed = parseEurekaInstance(text(body));
            const lease = parsed.ok ? readLease(parsed.value, headers.date ?? null) : parsed;
            const isOwn = path.includes(`lpar${lpar}.local`);
            expect(lease.ok && (lease.value.verdict === "permanent") === isOwn).toBe(true);
            expect(lease.ok && lease.value.verdict).not.toBe("run-out");
        }
    });

    it("is refused in any other form", () => {
        const others = answers.filter(
            ({ path, status, accept }) =>
                path.startsWith("/eureka") && (status !== 200 || accept !== "application/json"),
        );
        expect(others.length).toBeGreaterThan(5);
        expect(others.filter(({ body }) => parseEurekaInstance(text(body)).ok)).toEqual([]);
        expect(others.filter(({ body }) => parseEurekaApplications(text(body)).ok)).toEqual([]);
    });
});

const hosts = ["lpar1", "lpar2"].map((name) => `${name}.local`);
const sysplex: Sysplex = buildSysplex({
    instances: hosts.map((hostname, index) => singleService(buildInstance(index + 1, { hostname, address: hostname }))),
});

/** `{"lpar1.local:gateway:7554": "UP", ...}` */
function listed(registry: unknown, host: string): readonly Listed[] {
    const core = ["gateway", "discovery", "cachingservice", "apicatalog"];
    return typeof registry !== "object" || registry === null
        ? []
        : Object.keys(registry).map((id) => {
              const [name = "", service = "", port = "0"] = id.split(":");
              const isOwn = name === host && core.includes(service);
              return { service, host: name, port: Number(port), ...(isOwn ? { isOwn } : { leftSeconds: 60 }) };
          });
}

/** What was true at each health that was recorded: who answered it, and what both registries listed then. */
function moments(changes: readonly Change[]) {
    const registries: unknown[] = [null, null];
    return changes.flatMap((change) => {
        for (const index of [0, 1]) {
            registries[index] = change[`registry of lpar${index + 1}`] ?? registries[index];
        }
        const index = [0, 1].find((one) => change[`health of lpar${one + 1}`] !== undefined);
        const health = index === undefined ? undefined : change[`health of lpar${index + 1}`];
        const http = (health as { http?: number } | undefined)?.http;
        return index === undefined || http === undefined || change.body === undefined
            ? []
            : [{ index, http, body: change.body, registries: [...registries], t: change.t }];
    });
}

function snapshotOf({ index, http, body, registries }: ReturnType<typeof moments>[number]): Snapshot {
    return singleSnapshot(sysplex, {
        instances: sysplex.instances.map((instance, one) =>
            one === index
                ? answering(instance, http, text(body))
                : buildSighting(instance, { gateway: unseen("timeout") }),
        ),
        registries: sysplex.instances.map((instance, one) =>
            one === index || registries[one] !== null
                ? registryOf(instance, listed(registries[one], instance.hostname))
                : { instanceId: instance.id, kind: "discovery", entries: unseen("timeout") },
        ),
        sysplexTime: takenAt,
    });
}

describeEvidence("every recorded state of a pair of single services", (evidence) => {
    const timelines = timelinesIn(evidence);

    it.each(timelines.map(({ file, changes }) => [file, changes] as const))(
        "never turns a gateway that reports itself UP into one that does not serve: %s",
        (_, changes) => {
            const states = moments(changes);
            for (const moment of states) {
                const health = parseGatewayHealth(moment.http, text(moment.body));
                const decided = decideInstances(sysplex, snapshotOf(moment));
                const { proven, possible } = servingOf(sysplex, decided);
                const ids = (some: typeof proven): readonly string[] => some.map(({ instance }) => instance.id);
                const id = `lpar${moment.index + 1}`;
                expect([moment.t, ids(possible)]).toEqual([moment.t, expect.arrayContaining([id])]);
                expect([moment.t, health.ownPart !== "UP" || ids(proven).includes(id)]).toEqual([moment.t, true]);
            }
        },
    );

    it("is many, and some of them answer 503", () => {
        const all = timelines.flatMap(({ changes }) => moments(changes));
        expect(all.length).toBeGreaterThan(evidence.isRecorded ? 30 : 1);
        expect(all.filter(({ http }) => http === 503).length).toBeGreaterThan(evidence.isRecorded ? 5 : 0);
    });
});
