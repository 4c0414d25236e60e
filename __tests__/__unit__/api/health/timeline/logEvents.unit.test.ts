// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LogLine } from "../../../../../src/api/model/logs/logsReport";
import { distinctEvents, eventOf } from "../../../../../src/api/health/timeline/logEvents";

const line = (text: string, changes: Partial<LogLine> = {}): LogLine => ({
    at: "2026-11-30T02:14:07.123Z",
    isApproximate: false,
    instance: "lpar1",
    system: "LPAR1",
    source: "launcher",
    job: "ZWE1SV(STC00001)",
    component: null,
    record: 0,
    text,
    more: [],
    ...changes,
});
const prefix = "2026-11-30 02:14:07.123 <ZWELNCH:123> ZWESVUSR INFO ";

describe("eventOf", () => {
    it.each([
        [`${prefix}ZWEL0004I component gateway(99) terminated, status = 9`, "ZWEL0004I"],
        [
            "<ZWEAGW1:main:1> ZWESVUSR INFO  ((o.z.Startup)) ZWEAM000I Gateway Service started in 40 seconds",
            "ZWEAM000I",
        ],
        ["$HASP395 ZWE1SV   ENDED - ABEND=S222", "$HASP395"],
        ["IEF450I ZWE1SV ZWELNCH - ABEND=S222 U0000 REASON=00000000", "IEF450I"],
        ["IXC105I SYSPLEX PARTITIONING HAS COMPLETED FOR LPAR2", "IXC105I"],
        ["EZZ8301I VIPA 10.1.1.1 TAKEN OVER FROM TCPIP ON LPAR2", "EZZ8301I"],
    ])("recognizes %s", (text, message) => {
        expect(eventOf(line(text))?.message).toBe(message);
    });

    it.each([
        ['      "ZWEL0022I",', {}],
        [`${prefix}ZWEL0003I new component initialized gateway`, {}],
        [`${prefix}the text ZWEL0004I stands in a sentence`, {}],
        ["$HASP395 ZWE1SV   ENDED - RC=0000", { at: null }],
    ])("makes no event of %s", (text, changes) => {
        expect(eventOf(line(text, changes))).toBeNull();
    });
});

describe("distinctEvents", () => {
    const events = (...lines: readonly LogLine[]) => distinctEvents(lines.map(eventOf).filter((one) => one !== null));
    const ended = "$HASP395 ZWE1SV   ENDED - RC=0000";

    it("reports once what two logs contain, and twice what one log contains twice", () => {
        const found = events(
            line(ended, { source: "job", at: "2026-11-30T02:14:07Z" }),
            line(ended, { source: "console", at: "2026-11-30T02:14:07.900Z" }),
            line(`${prefix}ZWEL0005I next attempt to restart component zss in 1 seconds`),
            line(`${prefix}ZWEL0005I next attempt to restart component zss in 1 seconds`, {
                at: "2026-11-30T02:14:08.000Z",
            }),
        );
        expect(found.map(({ message, source }) => `${message} ${source}`)).toEqual([
            "$HASP395 job",
            "ZWEL0005I launcher",
            "ZWEL0005I launcher",
        ]);
    });

    it("loses none of another system or another time, and puts them in the order of time", () => {
        const found = events(
            line(ended, { source: "console", at: "2026-11-30T02:20:00.000Z" }),
            line(ended, { source: "job", at: "2026-11-30T02:14:07Z" }),
            line(ended, { source: "console", at: "2026-11-30T02:14:07.000Z", system: "LPAR2" }),
        );
        expect(found.map(({ system, at }) => `${system} ${at.slice(11, 16)}`)).toEqual([
            "LPAR1 02:14",
            "LPAR2 02:14",
            "LPAR1 02:20",
        ]);
    });

    it("reports once what a calculated clock places 90 s off, however often the log repeats it, and loses no other", () => {
        const started = "$HASP373 ZWE1SV   STARTED";
        const job = { source: "job", isApproximate: true } as const;
        const found = events(
            line(started, { source: "console", at: "2026-11-30T02:14:07.000Z" }),
            line(started, { ...job, at: "2026-11-30T02:15:37Z" }),
            line(started, { source: "console", at: "2026-11-30T02:15:07.000Z" }),
            line(started, { ...job, at: "2026-11-30T02:16:37Z" }),
            line(started, { ...job, at: "2026-11-30T02:20:00Z" }),
        );
        expect(found.map(({ source, at }) => `${source} ${at.slice(14, 19)}`)).toEqual([
            "console 14:07",
            "console 15:07",
            "job 20:00",
        ]);
    });

    it("recognizes a message of several lines by its first line", () => {
        const ended = "IEF450I ZWE1SV ZWELNCH - ABEND=SEC6 U0000 REASON=00000000  360";
        const found = events(
            line(ended, { source: "job", more: ["360             TIME=02.14.07"] }),
            line(ended, { source: "console" }),
        );
        expect(found).toHaveLength(1);
    });
});
