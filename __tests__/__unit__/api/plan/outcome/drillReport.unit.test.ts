// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DrillForeseen, Trial } from "../../../../../src/api/model/operation/drill";
import type { OperationBegan, OperationEvent } from "../../../../../src/api/model/operation/event";
import type { MeasuredTarget } from "../../../../../src/api/model/operation/measure";
import { operationReport } from "../../../../../src/api/plan/outcome/operationReport";

const at = "2026-11-22T02:00:00.000Z";

const foreseen: DrillForeseen = {
    outlook: "SURVIVES",
    remaining: ["lpar1"],
    failedCalls: { value: 0, because: "it gets no work when it stops" },
    cacheKey: { value: "HOLDS", because: "the entries are in Redis" },
    logout: { value: "LOST", because: "api-layer#4193" },
    consequences: [],
};

const began = {
    kind: "operation-began",
    at,
    operationId: "drill-20261122-020000-0001",
    operation: "DRILL",
    by: { user: "USER1", host: "WS7", pid: 1 },
    deployment: "",
    profile: "plex1",
    continues: null,
    settings: { kind: "STOP", holdSeconds: 60 },
    targets: [{ id: "lpar2", system: "LPAR2", before: "READY", jobId: null }],
    leftAlone: [],
    plan: [],
    notes: [],
    foreseen,
} as const satisfies OperationBegan;

const target = (name: string, changes: Partial<MeasuredTarget> = {}): MeasuredTarget => ({
    target: name,
    url: "https://127.0.0.1:7554/",
    calls: 100,
    failures: 0,
    longestGapSeconds: 0,
    longestGapAt: null,
    firstFailureAt: null,
    lastFailureAt: null,
    pausedSeconds: 0,
    samples: [],
    timeline: [],
    ...changes,
});

const measured = (targets: readonly MeasuredTarget[]): OperationEvent => ({
    kind: "measured",
    at,
    measure: { startedAt: at, seconds: 60, kinds: ["token query"], targets, blindTo: [] },
    baseline: null,
});

const tried = (subject: Trial["subject"], phase: Trial["phase"], answer: Trial["answer"]): OperationEvent => ({
    kind: "tried",
    at,
    number: 1,
    trial: { subject, phase, instance: "lpar2", answer, why: null, validUntil: null },
});

const failing = {
    failures: 4,
    longestGapSeconds: 3.5,
    firstFailureAt: "2026-11-22T02:00:10.000Z",
    lastFailureAt: "2026-11-22T02:00:12.500Z",
};

const told = (...events: readonly OperationEvent[]) => {
    const report = operationReport([began, ...events]);
    return { outcome: report?.outcome, reason: report?.reason, drill: report?.drill };
};

describe("drillReport", () => {
    it("sums the entry and the other gateways, from the first failure of any to the last one", () => {
        const later = { ...failing, failures: 1, lastFailureAt: "2026-11-22T02:00:31.000Z" };
        const { drill, outcome, reason } = told(measured([target("entry", failing), target("lpar1", later)]));
        expect(drill).toMatchObject({
            calls: 200,
            failedCalls: 5,
            longestGapSeconds: 3.5,
            recoverySeconds: 21,
            surprises: ["5 of 200 calls failed; none foreseen."],
        });
        expect([outcome, reason]).toEqual(["DEGRADED", "5 of 200 calls failed; none foreseen."]);
    });

    it("does not count the gateway of the instance that is down as planned", () => {
        const { drill, outcome } = told(measured([target("lpar1"), target("lpar2", failing)]));
        expect(drill).toMatchObject({ calls: 100, failedCalls: 0, recoverySeconds: 0, surprises: [] });
        expect(outcome).toBe("DONE");
    });

    it("is worse than foreseen only where a loss is proven that was not foreseen", () => {
        const lost = told(tried("CACHE-KEY", "BEFORE", "HOLDS"), tried("CACHE-KEY", "DOWN", "LOST"));
        expect(lost).toMatchObject({ outcome: "DEGRADED", drill: { cacheKey: "LOST" } });
        const forgotten = told(tried("LOGOUT", "BEFORE", "HOLDS"), tried("LOGOUT", "AFTER", "LOST"));
        expect(forgotten).toMatchObject({ outcome: "DONE", drill: { logout: "LOST", surprises: [] } });
    });

    it.each([
        ["was written, and not read after the loss", [tried("CACHE-KEY", "BEFORE", "HOLDS")], "UNKNOWN"],
        [
            "was not read at one of them",
            [tried("CACHE-KEY", "DOWN", "HOLDS"), tried("CACHE-KEY", "AFTER", "UNKNOWN")],
            "UNKNOWN",
        ],
        ["could not be written", [tried("CACHE-KEY", "BEFORE", "SKIPPED")], "SKIPPED"],
        ["was read everywhere", [tried("CACHE-KEY", "DOWN", "HOLDS"), tried("CACHE-KEY", "AFTER", "HOLDS")], "HOLDS"],
    ] as const)("never says that a key holds that %s, unless it was", (_, events, answer) => {
        expect(told(...events).drill?.cacheKey).toBe(answer);
    });

    it("says nothing about calls that were not measured", () => {
        expect(told().drill).toMatchObject({
            calls: null,
            failedCalls: null,
            recoverySeconds: null,
            logout: "SKIPPED",
        });
    });
});
