// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { JobLogStream } from "../../../../../src/api/probe/parse/JobLogStream";
import { SysprintStream } from "../../../../../src/api/probe/parse/SysprintStream";
import { writerOf } from "../../../../../src/api/probe/parse/writerOf";

const stamp = "2026-11-30 02:14:07.123";
const launcher = `${stamp} <ZWELNCH:50397628> ZWESVUSR INFO`;

/** In pages of these lengths, which come again. */
function pagesOf(records: readonly string[], lengths: readonly number[]): readonly (readonly string[])[] {
    const pages: (readonly string[])[] = [];
    for (let at = 0, page = 0; at < records.length; page += 1) {
        const length = lengths[page % lengths.length] ?? 1;
        pages.push(records.slice(at, at + length));
        at += length;
    }
    return pages;
}

function linesOf(records: readonly string[], lengths: readonly number[] = [1_000]): readonly string[] {
    const stream = new SysprintStream();
    let first = 0;
    const lines = pagesOf(records, lengths).flatMap((page) => {
        const taken = stream.take(page, first);
        first += page.length;
        return taken;
    });
    return [...lines, ...stream.end()].map(({ parts }) => parts.join("|"));
}

describe("SysprintStream", () => {
    const records = [
        `${launcher} ZWEL0021I Zowe Launcher starting`,
        `${launcher} ZWEL0004I component gateway(123) terminated, status = 9`,
        `${stamp} <ZWEAGW1:main:1> ZWESVUSR ERROR ((a.b)) it failed`,
        "java.net.ConnectException: Connection refused",
        "\tat java.base/sun.nio.ch.Net.pollConnect(Native Method)",
        "ZWES1601I Server is ready",
        `${launcher} ZWEL0005I next attempt`,
    ];

    it("keeps an exception with the message before it, and lines without a stamp apart", () => {
        expect(linesOf(records)).toEqual([
            records[0],
            records[1],
            `${records[2]}|${records[3]}| at java.base/sun.nio.ch.Net.pollConnect(Native Method)`,
            records[5],
            records[6],
        ]);
    });

    it("produces the same lines whatever the pages", () => {
        fc.assert(
            fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }), (lengths) => {
                expect(linesOf(records, lengths)).toEqual(linesOf(records));
            }),
        );
    });

    it("reports the number of the first record and the time of each line", () => {
        const stream = new SysprintStream();
        const taken = [...stream.take(records, 40), ...stream.end()];
        expect(taken.map(({ record }) => record)).toEqual([40, 41, 42, 45, 46]);
        expect(taken.map(({ at }) => at?.toISOString() ?? null)).toEqual([
            "2026-11-30T02:14:07.123Z",
            "2026-11-30T02:14:07.123Z",
            "2026-11-30T02:14:07.123Z",
            null,
            "2026-11-30T02:14:07.123Z",
        ]);
    });

    it("passes nothing that controls a terminal, and no more of one line than a million characters", () => {
        const [line = ""] = linesOf([
            `${launcher} \u001b]0;x\u0007\u001b[31mred\u001b[0m\u0000\u202e`,
            "A".repeat(2_000_000),
        ]);
        expect(line).toContain("INFO red|AAA");
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
        expect(line.length).toBeLessThan(1_000_100);
    });
});

describe("JobLogStream", () => {
    const records = [
        "1                       J E S 2  J O B  L O G  --  S Y S T E M  L P A R 1  --  N O D E  N 1",
        "0",
        " 23.59.58 STC02773 ---- MONDAY,    30 NOV 2026 ----",
        " 23.59.59 STC02773  $HASP373 ZWE1SV   STARTED",
        " 00.00.00 STC02773 ---- TUESDAY,   01 DEC 2026 ----",
        " 00.00.04 STC02773  +<ZWEAAC1:main:16843285> ZWESVUSR INFO  ((o.z)) ZWEAM000I API Catalog Service",
        "                             started in 226.193",
        "0------ JES2 JOB STATISTICS ------",
        "-  01 DEC 2026 JOB EXECUTION DATE",
    ];
    const read = (from: number) => {
        const stream = new JobLogStream();
        return [...stream.take(records.slice(from), from), ...stream.end()];
    };

    it("derives day and time from the day lines, folds continued lines, and ends where JES2 counts", () => {
        expect(read(0).map(({ record, local, parts }) => [record, local?.toISOString(), parts.length])).toEqual([
            [2, "2026-11-30T23:59:58.000Z", 1],
            [3, "2026-11-30T23:59:59.000Z", 1],
            [4, "2026-12-01T00:00:00.000Z", 1],
            [5, "2026-12-01T00:00:04.000Z", 2],
        ]);
    });

    it("invents no day if its line was not read", () => {
        expect(read(3).map(({ local }) => local?.toISOString() ?? null)).toEqual([
            null,
            "2026-12-01T00:00:00.000Z",
            "2026-12-01T00:00:04.000Z",
        ]);
    });
});

describe("writerOf", () => {
    it.each([
        [`${launcher} ZWEL0021I Zowe Launcher starting`, "launcher"],
        [`${stamp} <ZWEADS1:main:1> ZWESVUSR INFO x`, "discovery"],
        ["<ZWEAGW1:Timer-0:16843296> ZWESVUSR INFO", "gateway"],
        ["ZWES1601I Server is ready", "zss"],
        [" at java.base", null],
        ['      "ZWEL0022I",', null],
    ])("recognizes the writer of %s", (text, writer) => {
        expect(writerOf(text)).toBe(writer);
    });
});
