// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { waitUntil } from "../../../../src/api/execute/waitUntil";
import type { OperationBegan, OperationEvent } from "../../../../src/api/model/operation/event";
import { FakeClock } from "../../../support/worlds/fakeClock";

const began: OperationBegan = {
    kind: "operation-began",
    at: "2026-11-22T02:00:00.000Z",
    operationId: "wait",
    operation: "WAIT",
    by: { user: "", host: "", pid: 0 },
    deployment: "plex1",
    profile: "plex1",
    continues: null,
    settings: {},
    targets: [{ id: "lpar1", system: "LPAR1", before: "STARTING", jobId: null }],
    leftAlone: [],
    plan: [],
    notes: [],
};

/** What is missing, second by second; the last holds forever. */
async function waited(
    missing: readonly (readonly string[])[],
    stableSeconds = 0,
    limitSeconds = 600,
    isDenied = false,
): Promise<readonly string[]> {
    const clock = new FakeClock();
    const start = clock.now().getTime();
    const ending = new AbortController();
    clock.at(limitSeconds * 1_000, () => ending.abort());
    const look = () => {
        const second = Math.floor((clock.now().getTime() - start) / 1_000);
        return Promise.resolve({
            states: { lpar1: "STARTING" as const },
            missing: missing[Math.min(second, missing.length - 1)] ?? [],
            isDenied,
        });
    };
    const lines: string[] = [];
    const bounds = { stableSeconds, endedBy: () => "deadline" as const };
    for await (const event of waitUntil(began, look, bounds, { clock, signal: ending.signal })) {
        lines.push(...wordsOf(event, start));
    }
    return lines;
}

function wordsOf(event: OperationEvent, start: number): readonly string[] {
    const second = (Date.parse(event.at) - start) / 1_000;
    if (event.kind === "waiting") {
        return [`${second} ${event.waitsFor}`];
    }
    return event.kind === "operation-ended" ? [`${second} ${event.outcome} ${event.reason}`] : [];
}

const until = (second: number, words: string): readonly (readonly string[])[] => [
    ...Array.from({ length: second }, () => [words]),
    [],
];

describe("waitUntil", () => {
    it("ends at the first look at which nothing is missing", async () => {
        expect(await waited([[]])).toEqual(["0 DONE the condition is true"]);
    });

    it("reports each change once, however long it lasts", async () => {
        expect(await waited(until(299, "lpar1 is STARTING"))).toEqual([
            "0 lpar1 is STARTING",
            "300 DONE the condition is true",
        ]);
    });

    it("restarts its count when the condition breaks", async () => {
        const breaks = [[], [], [], [], ["lpar1 is DEGRADED"], ["lpar1 is DEGRADED"], []];
        expect(await waited(breaks, 10)).toEqual([
            "0 the condition must be true for 10 s",
            "4 lpar1 is DEGRADED",
            "9 the condition must be true for 10 s",
            "19 DONE the condition has been true for 10 s",
        ]);
    });

    it("reports the state at the deadline", async () => {
        expect(await waited([["lpar1 is STARTING"]], 0, 60)).toEqual([
            "0 lpar1 is STARTING",
            "60 TIMEOUT not reached: lpar1 is STARTING",
        ]);
    });

    it("ends at once if the credentials are rejected everywhere, unless the condition holds even so", async () => {
        expect(await waited([["lpar1 is UNKNOWN"]], 0, 60, true)).toEqual([
            "0 DENIED z/OSMF rejected the user ID or password; not reached: lpar1 is UNKNOWN",
        ]);
        expect(await waited([[]], 0, 60, true)).toEqual(["0 DONE the condition is true"]);
    });
});
