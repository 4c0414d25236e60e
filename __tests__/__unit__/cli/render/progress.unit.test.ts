// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { liveLines, logLines, newProgress, withEvent } from "../../../../src/cli/render/progress";
import type { Style } from "../../../../src/cli/render/layout/style";
import { plainStyle } from "../../../../src/cli/render/layout/style";
import type { OperationEvent, PlannedStep } from "../../../../src/index";

const step = (number: number, action: PlannedStep["action"], expectedSeconds: number | null): PlannedStep => ({
    number,
    instance: "lpar2",
    system: "LPAR2",
    action,
    command: null,
    because: "",
    expectedSeconds,
    limitSeconds: 120,
});

const at = (second: number): string => new Date(Date.UTC(2026, 0, 2, 3, 4, second)).toISOString();

const began = {
    kind: "operation-began",
    at: at(0),
    operation: "RESTART",
    operationId: "restart-1",
    plan: [step(1, "DRAIN", 30), step(2, "PROVE-STOPPED", null)],
} as unknown as OperationEvent;

const events: readonly OperationEvent[] = [
    began,
    { kind: "step-began", at: at(1), number: 1 },
    { kind: "waiting", at: at(2), number: 1, waitsFor: "the gateway of lpar1 to drop it", seconds: 1 },
    {
        kind: "command-sent",
        at: at(3),
        number: 1,
        sent: { command: "P ZWE1SV", answer: "$HASP\n  OK " },
    } as OperationEvent,
    {
        kind: "step-ended",
        at: at(4),
        number: 1,
        result: { status: "DONE", detail: "no other gateway routes to lpar2 any more" },
        seconds: 3,
    } as OperationEvent,
    {
        kind: "step-ended",
        at: at(5),
        number: 2,
        result: { status: "NOT-TAKEN", detail: "" },
        seconds: 0,
    } as OperationEvent,
    { kind: "end-requested", at: at(6), by: "user", owed: [2] },
];

function transcript(style: Style): string {
    let progress = newProgress;
    const lines: string[] = [];
    for (const event of events) {
        lines.push(...logLines(progress, event, style));
        progress = withEvent(progress, event);
    }
    return lines.join("\n");
}

describe("logLines", () => {
    it("give a log one line for each change, and none for what was left out", () => {
        expect(transcript({ ...plainStyle, width: Infinity })).toBe(
            [
                "03:04:00Z  restart restart-1",
                "03:04:02Z  lpar2  DRAIN  waiting for the gateway of lpar1 to drop it",
                "03:04:03Z  lpar2  DRAIN  P ZWE1SV -> $HASP OK",
                "03:04:04Z  lpar2  DRAIN  DONE: no other gateway routes to lpar2 any more",
                "03:04:06Z  end requested: lpar2 is brought back first; press Ctrl-C again to end at once",
            ].join("\n"),
        );
    });

    it("cut no word at the edge of a terminal, colored or not", () => {
        const bare = transcript({ ...plainStyle, width: 60 });
        expect(Math.max(...bare.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
        expect(bare).toContain(
            "03:04:04Z  lpar2  DRAIN  DONE: no other gateway routes to\n             lpar2 any more",
        );
        const painted = transcript({ width: 60, paint: (text, tone) => `<${tone}>${text}</>` });
        expect(painted).toContain("<quiet>03:04:04Z</>  lpar2  DRAIN  <good>DONE</>: no other gateway routes to\n");
        expect(painted.replace(/<[^>]*>/g, "")).toBe(bare);
    });
});

describe("liveLines", () => {
    const now = new Date(Date.UTC(2026, 0, 2, 3, 5, 6));
    const running = (number: number) =>
        withEvent(withEvent(newProgress, began), { kind: "step-began", at: at(1), number });

    it("show how long each step has taken, and what it usually takes", () => {
        expect(liveLines(running(1), now, plainStyle)).toEqual(["  lpar2  DRAIN           01:05 of about 00:30"]);
    });

    it("show the limit of a step whose usual time is not known", () => {
        expect(liveLines(running(2), now, plainStyle)).toEqual(["  lpar2  PROVE-STOPPED   01:05 of at most 02:00"]);
    });

    it("stay within one line, so that they can be overwritten", () => {
        const waiting = { kind: "waiting", at: at(2), number: 1, waitsFor: "x".repeat(200), seconds: 1 } as const;
        const [line = ""] = liveLines(withEvent(running(1), waiting), now, plainStyle);
        expect(line.length).toBeLessThan(80);
    });
});
