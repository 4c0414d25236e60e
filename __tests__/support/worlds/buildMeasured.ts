// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Drill, ShownOperation } from "../../../src/index";

const at = "2026-11-22T02:14:07.000Z";

/** A restart of ten minutes in which two calls to the entry address failed. */
export function buildMeasured(): ShownOperation {
    const target = {
        url: "https://127.0.0.1:7554/",
        longestGapAt: at,
        firstFailureAt: at,
        lastFailureAt: at,
        pausedSeconds: 0,
        samples: ["HTTP 503"],
        timeline: [3, 3, 0, 3].map((calls, index) => ({ calls, failures: index === 1 ? 2 : 0 })),
    };
    const unfailing = { longestGapAt: null, firstFailureAt: null, lastFailureAt: null };
    return {
        report: {
            schema: "zowe-ha/operation/1",
            operation: {
                id: "restart-20261122-021407-3f9a",
                kind: "RESTART",
                by: { user: "ADA", host: "ws7" },
                profile: "plex1",
                startedAt: at,
                endedAt: "2026-11-22T02:24:07.000Z",
            },
            outcome: "DONE",
            exitCode: 0,
            reason: "2 instances were restarted",
            isDryRun: false,
            plan: [],
            instances: [],
            leftovers: [],
            unproven: [],
            notes: [],
            next: null,
            components: [],
            measure: {
                startedAt: at,
                seconds: 600,
                kinds: ["health"],
                targets: [
                    { ...target, target: "entry", calls: 9, failures: 2, longestGapSeconds: 3 },
                    { ...target, target: "lpar1", calls: 9, failures: 0, longestGapSeconds: 0, ...unfailing },
                ],
                blindTo: ["WebSockets"],
            },
            drill: null,
        },
        events: [],
    };
}

/** A drill of lpar2: down for 120 of 600 seconds, from second 120 on. */
export function buildDrilled(changes: Partial<Drill> = {}): ShownOperation {
    const { report, events } = buildMeasured();
    const trial = { subject: "CACHE-KEY", phase: "DOWN", instance: "lpar1", answer: "HOLDS", why: null } as const;
    const drill: Drill = {
        kind: "STOP",
        instance: "lpar2",
        system: "LPAR2",
        holdSeconds: 60,
        foreseen: null,
        downAt: "2026-11-22T02:16:07.000Z",
        readyAt: "2026-11-22T02:18:07.000Z",
        downSeconds: 120,
        baseline: null,
        calls: 18,
        failedCalls: 2,
        longestGapSeconds: 3,
        recoverySeconds: 2,
        cacheKey: "HOLDS",
        logout: "LOST",
        trials: [
            { ...trial, validUntil: null },
            { ...trial, subject: "LOGOUT", phase: "AFTER", instance: "lpar2", answer: "LOST", validUntil: at },
        ],
        surprises: [],
        ...changes,
    };
    const operation = { ...report.operation, id: "drill-20261122-021407-3f9a", kind: "DRILL" } as const;
    return { report: { ...report, operation, drill }, events };
}
