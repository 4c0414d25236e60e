// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationEvent } from "../../../../../src/api/model/operation/event";
import { journalSighting } from "../../../../../src/api/plan/outcome/journalSighting";
import type { JournalledOperation } from "../../../../../src/api/model/operation/journalledOperation";

interface Told {
    readonly kind?: string;
    readonly of?: readonly string[];
    readonly continues?: string;
    readonly deployment?: string;
    /** Null: there is no end. */
    readonly ended?: string | null;
    readonly events?: readonly unknown[];
    /** Further steps of lpar1. */
    readonly plan?: readonly { readonly number: number; readonly action: string }[];
}

function operation(operationId: string, told: Told = {}): JournalledOperation {
    const { kind = "RESTART", of = ["lpar1", "lpar2"], continues = null, deployment = "plex", ended = null } = told;
    const began = {
        kind: "operation-began",
        at: "2026-01-02T03:04:05.000Z",
        operationId,
        operation: kind,
        by: { user: "ibmuser", host: "host", pid: 1 },
        deployment,
        continues,
        targets: of.map((id) => ({ id, jobId: id.replace("lpar", "STC0000") })),
        plan: [
            { number: 1, action: "DRAIN" },
            { number: 2, action: "STOP", instance: "lpar1" },
            { number: 3, action: "QUIESCE-ENTRY", instance: "lpar1", command: "V TCPIP,,SYSPLEX,QUIESCE,PORT=7554" },
            ...(told.plan ?? []).map((step) => ({ ...step, instance: "lpar1" })),
        ],
    };
    const end = ended === null ? [] : [{ kind: "operation-ended", outcome: ended }];
    return { operationId, events: [began, ...(told.events ?? []), ...end] as unknown as readonly OperationEvent[] };
}

const unfinished = (...newestFirst: readonly JournalledOperation[]): readonly string[] =>
    journalSighting(newestFirst, "plex").unfinished.map(
        ({ operationId, endedAs }) => `${operationId} ${endedAs ?? "-"}`,
    );

const notSent = (number: number): readonly unknown[] => [
    { kind: "step-began", number, at: "2026-01-02T03:04:05.000Z" },
    { kind: "command-sent", number, sent: { wasSent: false } },
];

describe("journalSighting", () => {
    it.each([
        ["has no end", { ended: null }, ["a -"]],
        ["was interrupted", { ended: "INTERRUPTED" }, ["a INTERRUPTED"]],
        ["stopped part-way", { ended: "INCOMPLETE" }, ["a INCOMPLETE"]],
        ["is done", { ended: "DONE" }, []],
        ["was refused", { ended: "REFUSED" }, []],
        ["only waited", { kind: "WAIT", ended: null }, []],
        ["is another deployment's", { deployment: "other", ended: null }, []],
    ] as const)("reports an operation that %s", (_, told, expected) => {
        expect(unfinished(operation("a", told))).toEqual(expected);
    });

    it.each([
        ["went on with it", { continues: "a", of: [], ended: "DONE" }, []],
        ["had all of its instances", { of: ["lpar1", "lpar2", "lpar3"], ended: "DONE" }, []],
        ["had some of them", { of: ["lpar1"], ended: "DONE" }, ["a -"]],
        ["was another kind of work", { kind: "DRAIN", ended: "DONE" }, ["a -"]],
    ] as const)("reports it until a later one %s", (_, later, expected) => {
        expect(unfinished(operation("b", later), operation("a"))).toEqual(expected);
    });

    it.each([
        [[], false],
        [[1], false],
        [[1, 2], true],
    ])("shows by the steps %j that began whether an instance was taken", (numbers, tookAny) => {
        const events = numbers.map((number) => ({ kind: "step-began", number }));
        expect(journalSighting([operation("a", { events })], "plex").unfinished).toMatchObject([{ tookAny }]);
    });

    it("keeps a drain until it is undone", () => {
        const at = "2026-01-02T03:04:05.000Z";
        const drained = (instance: string) => ({ kind: "drained", at, instance, reason: "IPL", until: null });
        const first = operation("a", { kind: "DRAIN", events: [drained("lpar1"), drained("lpar2")], ended: "DONE" });
        const second = operation("b", { kind: "RESUME", events: [{ kind: "resumed", at, instance: "lpar1" }] });
        expect(journalSighting([second, first], "plex").drains).toEqual([
            { instanceId: "lpar2", by: "ibmuser", since: at, reason: "IPL", until: null },
        ]);
    });

    it("remembers what was quiesced after a stop has ended the drain, until a RESUME is done", () => {
        const at = "2026-01-02T03:04:05.000Z";
        const began = { kind: "step-began", number: 3, at: "2026-01-02T03:04:05.000Z" };
        const stop = operation("a", { kind: "STOP", events: [began, { kind: "resumed", at, instance: "lpar1" }] });
        const resume = (status: string): JournalledOperation => {
            const events = [{ kind: "step-ended", number: 4, result: { status } }];
            return operation("b", { kind: "RESUME", events, plan: [{ number: 4, action: "RESUME-ENTRY" }] });
        };
        const kept = (...newestFirst: readonly JournalledOperation[]) =>
            journalSighting(newestFirst, "plex").quiesced?.map(({ instanceId, port }) => `${instanceId} ${port}`);
        expect(journalSighting([stop], "plex").drains).toEqual([]);
        expect(kept(stop)).toEqual(["lpar1 7554"]);
        expect(kept(resume("DEGRADED"), stop)).toEqual(["lpar1 7554"]);
        expect(kept(resume("DONE"), stop)).toEqual([]);
        expect(kept(stop, resume("DONE"))).toEqual(["lpar1 7554"]);
        expect(kept(operation("c", { events: notSent(3) }))).toEqual([]);
    });

    it.each([
        ["began", [{ kind: "step-began", number: 3, at: "2026-01-02T03:04:05.000Z" }], 7554],
        ["was not begun", [], undefined],
        ["was not sent", notSent(3), undefined],
    ])("remembers the port of a QUIESCE that %s", (_, events, expected) => {
        const drained = {
            kind: "drained",
            at: "2026-01-02T03:04:05.000Z",
            instance: "lpar1",
            reason: null,
            until: null,
        };
        const first = operation("a", { kind: "DRAIN", events: [...events, drained] });
        const [record] = journalSighting([first], "plex").drains;
        expect(record?.quiescedPort).toBe(expected);
    });

    it.each<[string, readonly unknown[], readonly string[]]>([
        [
            "was started",
            [{ kind: "step-began", number: 2, at: "2026-01-02T03:04:06Z" }],
            ["lpar1 STC00001 2026-01-02T03:04:06Z"],
        ],
        ["was not started", [], []],
        ["sent no P", notSent(2), []],
    ])("remembers for a STOP step that %s when P may have been sent", (_, events, expected) => {
        const { stops = [] } = journalSighting([operation("b"), operation("a", { events })], "plex");
        expect(stops.map(({ instanceId, jobId, at }) => [instanceId, jobId, at].join(" "))).toEqual(expected);
    });
});
