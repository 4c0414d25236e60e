// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { RecordingTape } from "../../src/api/adapters/tape/RecordingTape";
import type { LogLine, LogsReport } from "../../src/index";
import { logs } from "../../src/index";
import { takeLogs } from "../../src/api/library/diagnostics/takeLogs";
import { liveInVirtualWorld, withVirtualSysplex } from "../support/virtual/virtualWorld";
import { connectTo } from "../support/wire/connectTo";

liveInVirtualWorld();

const { signal } = new AbortController();
/** 200 MB of SYSPRINT on each system; the simulator makes each record when it is read, one for every 40 ms. */
const oldRecords = 1_500_000;
const options = { pace: 0, systems: 2, oldRecords };
const minute = { lpars: null, components: null, until: null, text: null, sources: ["launcher" as const] };
/** What an instance prints beside: its start, and what it has printed since. */
const otherRecords = 6_000;

/** Ranges of SYSPRINT that were asked for, and the characters that came back. */
function reads({ entries }: RecordingTape, job: string): { requests: number; records: number; lowest: number } {
    const asked = entries.flatMap(({ key, value }) => {
        const [, of, first] = /spool of (\S+) 104 (\d+),(\d+)$/.exec(key) ?? [];
        const { answer = "" } = value as { readonly answer?: string };
        return of === job ? [{ first: Number(first), count: answer.split("\n").length - 1 }] : [];
    });
    const read = asked.filter(({ count }) => count > 0);
    return {
        requests: asked.length,
        records: read.reduce((sum, { count }) => sum + count, 0),
        lowest: Math.min(...read.filter(({ count }) => count > 1).map(({ first }) => first)),
    };
}

describe("a log of 200 MB", () => {
    it.each([
        ["one minute, which is in its end", 1, 1_500],
        ["ten minutes", 10, 15_000],
    ])("is read in ranges from the end: %s", async (_, minutes, wanted) => {
        await withVirtualSysplex(1, { ...options, systems: 1 }, async ({ plex }) => {
            const tape = new RecordingTape();
            const told: LogLine[] = [];
            const period = { ...minute, since: { agoMs: minutes * 60_000 } };
            const report: LogsReport = await logs(
                { ...connectTo(plex), tape },
                period,
                { tell: (line) => void told.push(line) },
                signal,
            );
            expect([report.outcome, report.lines]).toEqual(["DONE", []]);
            for (const { job, system } of report.sources.filter(({ lines }) => lines > wanted)) {
                const old = told.filter((line) => line.system === system && /\(https\) \d+$/.test(line.text));
                expect(old.length).toBeGreaterThan(0);
                const { requests, records, lowest } = reads(tape, job ?? "");
                // To find the end costs about twenty requests for one record each; pages are read backward, then forward.
                expect(requests).toBeLessThan(25 + (4 * wanted) / 3_000 + 6);
                expect(records).toBeGreaterThan(wanted);
                expect(records).toBeLessThan(3 * (wanted + otherRecords));
                expect(lowest).toBeGreaterThan(oldRecords - wanted - otherRecords);
            }
            expect(report.sources.filter(({ lines }) => lines > wanted)).toHaveLength(1);
        });
    });

    it("is collected with its newest lines up to --max-size, and the manifest says that older ones are missing", async () => {
        await withVirtualSysplex(1, options, async ({ plex }) => {
            const most = 2_000_000;
            const { files, missing } = await takeLogs(
                connectTo(plex),
                { lpars: null, sinceMs: 120_000, mostLogCharacters: most },
                signal,
            );
            const texts = files.filter(({ name }) => /^logs\/lpar\d\.jsonl$/.test(name)).map(({ text }) => text);
            const size = texts.join("").length;
            expect(size).toBeGreaterThan(most * 0.9);
            expect(size).toBeLessThan(most * 1.1);
            expect(missing.map(({ what }) => what)).toContain("older lines of logs");
            // The newest of all systems: none is cut for another.
            const [one = NaN, other = NaN] = texts.map((text) => Date.parse(firstTime(text)));
            expect(Math.abs(one - other)).toBeLessThan(1_000);
        });
    });
});

function firstTime(text: string): string {
    const [first = "{}"] = text.split("\n");
    return (JSON.parse(first) as LogLine).at ?? "";
}
