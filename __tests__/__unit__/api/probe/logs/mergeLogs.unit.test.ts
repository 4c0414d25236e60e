// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import type { LogEntry } from "../../../../../src/api/model/logs/log";
import type { LogStream } from "../../../../../src/api/probe/logs/logStream";
import { LineRedactor } from "../../../../../src/api/probe/logs/LineRedactor";
import { mergeLogs } from "../../../../../src/api/probe/logs/mergeLogs";

const utc = { kind: "utc", offsetSeconds: 0, by: null } as const;

/** A log whose lines have these times; null: none, so that it stays behind the line before it. */
function streamOf(name: string, times: readonly (number | null)[]): LogStream {
    return {
        key: name,
        async *entries() {
            let order = Number.NEGATIVE_INFINITY;
            for (const [index, time] of times.entries()) {
                order = time ?? order;
                yield {
                    order,
                    entry: { at: time === null ? null : new Date(time), text: `${name}${index}` } as LogEntry,
                };
            }
        },
        report: () => ({
            instance: name,
            system: name,
            source: "launcher",
            job: null,
            clock: utc,
            lines: 0,
            gaps: [],
            unread: [],
            begins: null,
            unseen: null,
        }),
    };
}

async function merged(...streams: readonly LogStream[]): Promise<readonly string[]> {
    const texts: string[] = [];
    for await (const { text } of mergeLogs(streams, true)) {
        texts.push(text);
    }
    return texts;
}

describe("mergeLogs", () => {
    it("puts equal times in the order of the logs, and a line without a time behind the one before it", async () => {
        expect(await merged(streamOf("a", [1, 3, null]), streamOf("b", [1, 2, 4]), streamOf("c", []))).toEqual([
            "a0",
            "b0",
            "b1",
            "a1",
            "a2",
            "b2",
        ]);
    });

    it("includes a log without any time, too", async () => {
        expect(await merged(streamOf("a", [null, null]), streamOf("b", [1]))).toEqual(["a0", "a1", "b0"]);
    });

    it("loses nothing, invents nothing, and is in the order of time where each log is", async () => {
        const log = fc.array(fc.nat(50), { maxLength: 20 }).map((times) => [...times].sort((a, b) => a - b));
        await fc.assert(
            fc.asyncProperty(fc.array(log, { maxLength: 6 }), async (logs) => {
                const names = logs.map((_, index) => String.fromCharCode(97 + index));
                const texts = await merged(...logs.map((times, index) => streamOf(names[index] ?? "", times)));
                const timeOf = (text: string): number =>
                    logs[names.indexOf(text.slice(0, 1))]?.[Number(text.slice(1))] ?? -1;
                const times = texts.map(timeOf);
                expect(times).toEqual([...times].sort((a, b) => a - b));
                expect([...texts].sort()).toEqual(
                    logs.flatMap((each, index) => each.map((_, line) => `${names[index]}${line}`)).sort(),
                );
            }),
        );
    });
});

describe("LineRedactor", () => {
    it("shows no line of a private key that spans lines, and shows what follows it", () => {
        const redactor = new LineRedactor([]);
        const lines = [
            "a",
            "-----BEGIN PRIVATE KEY-----",
            "MIIEvQIBADANBgkqh",
            "C7VJTUt9Us8c",
            "-----END PRIVATE KEY-----",
            "b",
        ];
        expect(lines.flatMap((line) => redactor.clean([line]))).toEqual([
            "a",
            "-----BEGIN PRIVATE KEY-----",
            "(masked)",
            "(masked)",
            "(masked)",
            "b",
        ]);
    });

    it("hides no more than a key if its end was never written", () => {
        const redactor = new LineRedactor([]);
        redactor.clean(["-----BEGIN RSA PRIVATE KEY-----"]);
        const masked = Array.from({ length: 1_000 }, () => redactor.clean(["x"])).filter(
            ([text]) => text === "(masked)",
        );
        expect(masked).toHaveLength(400);
    });
});
