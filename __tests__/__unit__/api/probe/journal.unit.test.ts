// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parseJournal } from "../../../../src/api/probe/parse/journal";

const id = "stop-20261122-021407-3f9a";
const at = "2026-11-22T02:14:07.000Z";

const began = {
    kind: "operation-began",
    at,
    operationId: id,
    operation: "STOP",
    by: { user: "USER1", host: "WS7", pid: 17 },
    deployment: "lpar1@LPAR1",
    profile: "plex1",
    continues: null,
    settings: { allowsOutage: false, via: "console", reason: null },
    targets: [{ id: "lpar1", system: "LPAR1", before: "READY", jobId: "STC00001" }],
    leftAlone: [{ instance: "lpar2", outcome: "NOTHING-TO-DO", reason: "it is STOPPED", next: null }],
    plan: [
        {
            number: 1,
            instance: "lpar1",
            system: "LPAR1",
            action: "STOP",
            command: "P ZWE1SV1",
            because: "it is to stop",
            expectedSeconds: null,
            limitSeconds: 180,
        },
    ],
    notes: ["one"],
};
const sent = { command: "P ZWE1SV1", system: "LPAR1", via: "console", by: null, answer: null, wasSent: null };
const component = { instance: "lpar1", id: "gateway", pid: null, isRunning: false };
const result = {
    status: "DONE",
    detail: "it ended",
    remedy: null,
    unproven: ["one"],
    leftovers: [{ instance: "lpar1", what: "a process", command: null }],
    jobId: null,
    components: [component],
};

/** One event of each kind. */
const events: readonly Readonly<Record<string, unknown>>[] = [
    began,
    { kind: "step-began", at, number: 1 },
    { kind: "command-sent", at, number: 1, sent },
    { kind: "waiting", at, number: 1, waitsFor: "its end", seconds: 3 },
    { kind: "drained", at, instance: "lpar1", reason: null, until: null },
    { kind: "resumed", at, instance: "lpar1" },
    { kind: "step-ended", at, number: 1, result, seconds: 3 },
    { kind: "end-requested", at, by: "user", owed: [1] },
    { kind: "looked", at, states: { lpar1: "STOPPED" } },
    { kind: "operation-ended", at, outcome: "DONE", reason: "it is done" },
];

const textOf = (all: readonly unknown[]): string => all.map((one) => JSON.stringify(one)).join("\n");
const why = (text: string): string | null => {
    const parsed = parseJournal(text, id);
    return parsed.ok ? null : parsed.why;
};

describe("parseJournal", () => {
    it("reads every kind of event as it was written", () => {
        expect(parseJournal(`${textOf(events)}\n`, id)).toEqual({ ok: true, value: events });
    });

    it("leaves out an incomplete line, as a killed program leaves it", () => {
        expect(parseJournal(`${textOf(events)}\n{"kind":"looked","at":`, id)).toEqual({ ok: true, value: events });
    });

    const isOptional = (name: string): boolean => name === "until";
    const members = events.flatMap((event, index) =>
        Object.keys(event)
            .filter((name) => !isOptional(name))
            .map((name) => [String(event["kind"]), name, index] as const),
    );

    it.each(members)("refuses a journal whose %s has no %s, or something else in its place", (_, name, index) => {
        for (const wrong of [undefined, [[]], { a: { b: 1 } }]) {
            const changed = events.map((event, at) => (at === index ? { ...event, [name]: wrong } : event));
            expect(why(textOf(changed))).not.toBeNull();
        }
    });

    it.each([
        ["a state", { ...began, targets: [{ ...began.targets[0], before: "constructor" }] }],
        ["an action", { ...began, plan: [{ ...began.plan[0], action: "__proto__" }] }],
        ["an operation", { ...began, operation: "FORMAT" }],
        ["a time", { ...began, at: "yesterday" }],
        ["an outcome", { ...began, leftAlone: [{ ...began.leftAlone[0], outcome: "toString" }] }],
    ])("refuses %s that does not exist", (_, first) => {
        expect(why(textOf([first]))).toBe("contains an incomplete event (number 1)");
    });

    it("reports a newer format, and does not read it as its own", () => {
        expect(why(textOf([{ ...began, format: 2 }]))).toMatch(/^was written by a newer version of zowe ha/);
        expect(why(textOf([began, { kind: "muted", at }]))).toMatch(/newer version of zowe ha/);
        expect(why(textOf([began, { kind: "constructor", at }]))).toMatch(/newer version of zowe ha/);
    });

    it.each([
        ["of another operation", { ...began, operationId: "stop-20261122-021407-0000" }],
        ["of nothing", { kind: "looked", at, states: {} }],
    ])("refuses the journal %s", (_, first) => {
        expect(why(textOf([first]))).toBe("does not begin like the journal of this operation");
    });

    it("refuses what is too large", () => {
        expect(why(textOf([began, ...Array.from({ length: 5_000 }, () => events[1])]))).toContain("too large");
        expect(why(textOf([{ ...began, notes: ["x".repeat(1_048_576)] }]))).toContain("too large");
    });

    it("passes no escape, in whatever text and name", () => {
        const escape = "\u001b]0;owned\u0007\u001b[31m\u0000";
        const changed = {
            ...began,
            notes: [`a${escape}b`],
            settings: { [`c${escape}`]: `d${escape}` },
            by: { ...began.by, user: `e${escape}` },
        };
        const parsed = parseJournal(textOf([changed]), id);
        expect(JSON.stringify(parsed)).not.toMatch(/u001b|u0007|u0000/);
        expect(parsed).toMatchObject({ ok: true, value: [{ notes: ["ab"], settings: { c: "d" } }] });
    });
});
