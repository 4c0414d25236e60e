// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { logLines } from "../../../../../src/api/probe/parse/logLines";
import { readMessage } from "../../../../../src/api/probe/parse/zoweMessage";

describe("logLines", () => {
    it("joins what was broken inside a time stamp, a prefix or an id", () => {
        const records = [
            "2024-09-09 05:5",
            "3:31.459 <ZWED:1> U INFO (_zs",
            "f.x) ZWED0",
            "068I - Creating",
            "ZWES10",
            "13I ZSS Server has started.",
            "more",
        ];
        expect(logLines(records).map(({ whole }) => whole)).toEqual([
            "2024-09-09 05:53:31.459 <ZWED:1> U INFO (_zsf.x) ZWED0068I - Creating",
            "ZWES1013I ZSS Server has started.more",
        ]);
    });

    it("keeps the first record of a line by itself: what follows may be another's", () => {
        const first = "2024-09-09 05:49:00 <ZWELS:1> U INFO (x) Zowe version: v2.17.0";
        expect(logLines([first, "output of a component"])).toEqual([
            { head: first, whole: `${first}output of a component`, record: 0 },
        ]);
    });

    it("removes carriage control only if every record has it", () => {
        expect(logLines([" ZWES1013I a", " b"]).map(({ whole }) => whole)).toEqual(["ZWES1013I ab"]);
        expect(logLines(["1ZWES1013I a", " ZWES1601I b", "0ZWED0031I c"]).map(({ whole }) => whole)).toEqual([
            "ZWES1013I a",
            "ZWES1601I b",
            "ZWED0031I c",
        ]);
        expect(logLines(["ZWES1013I a", " b"]).map(({ whole }) => whole)).toEqual(["ZWES1013I a b"]);
    });

    it("removes color codes, also broken ones", () => {
        expect(logLines(["2024-09-09 05:55:19.245 \u001b[35m<ZWEACS1:main:1>\u001b[0;3", "9m U text"])).toMatchObject([
            { whole: "2024-09-09 05:55:19.245 <ZWEACS1:main:1> U text" },
        ]);
    });
});

describe("readMessage", () => {
    it.each([
        [
            "2024-09-09 05:51:28.355 <ZWELNCH:1> ZWESVUSR INFO ZWEL0001I component zss started",
            "ZWEL0001I",
            "component zss started",
            "ZWELNCH",
        ],
        [
            "<ZWELNCH:83951980> ZWESVUSR ERROR ZWEL0038E failed to restart component izp",
            "ZWEL0038E",
            "failed to restart component izp",
            "ZWELNCH",
        ],
        [
            "2025-07-29 08:13:44.560 <ZWE1AC:main:1> ZWESVUSR INFO ((o.z.S)) ZWEAM000I API Catalog Service started",
            "ZWEAM000I",
            "API Catalog Service started",
            "ZWE1AC",
        ],
        ["ZWED0031I - Server is ready", "ZWED0031I", "Server is ready", null],
        ["ERROR: Error ZWEL0317E: Component izp ended", "ZWEL0317E", "Component izp ended", null],
        ["Caused by: org.infinispan.AvailabilityException: ISPN000306: Key", "ISPN000306", "Key", null],
        [
            "2026-11-22 01:39:42.156 <ZWEACS1:jgroups-5,vm-1:1> root INFO ((o.i.L)) [Context=org.infinispan.CONFIG] ISPN100002: Starting",
            "ISPN100002",
            "Starting",
            "ZWEACS1",
        ],
    ])("reads %p", (line, id, text, writer) => {
        expect(readMessage(line)).toMatchObject({ id, text, writer });
    });

    it("reads the time as UTC", () => {
        expect(readMessage("2024-09-09 05:51:28.355 <ZWELNCH:1> U INFO ZWEL0001I x")?.at).toEqual(
            new Date("2024-09-09T05:51:28.355Z"),
        );
        expect(readMessage("2024-99-99 05:51:28.355 <ZWELNCH:1> U INFO ZWEL0001I x")?.at).toBeNull();
    });

    it.each([
        '      "ZWEL0022I",',
        "- ZWEL0022I",
        "see ZWEL0022I",
        "ZWEL0022IX text",
        "",
        "2024-09-09 05:51:28.355 <ZWELNCH:1> U INFO says ZWEL0022I x",
    ])("reads none in %p", (line) => {
        expect(readMessage(line)).toBeNull();
    });
});

describe("a line whose beginning is broken into two records", () => {
    it.each([
        "2026-11-22 01:39:42.156 <ZWELNCH:1> U INFO ZWEL0001I x",
        "<ZWELNCH:1> U INFO ZWEL0001I x",
        "ZWEL0001I x",
        "ERROR: x",
        "Caused by: x",
        "GMS: x",
        "a.IOException: x",
        "[31m2026-11-22 01:39:42 x",
    ])("begins a line of its own: %p", (text) => {
        for (const cut of [1, 2, 3]) {
            const lines = logLines(["ZWEL0022I ended", text.slice(0, cut), text.slice(cut)]);
            expect(lines[0]?.whole).toBe("ZWEL0022I ended");
        }
    });
});
