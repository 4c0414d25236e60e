// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parseLauncherLog } from "../../../../../src/api/probe/parse/launcherLog";
import { saidLine, withoutPrefix } from "../../../../../src/api/probe/parse/saidLine";

const launcher = (text: string): string => `2026-11-22 02:00:00.000 <ZWELNCH:1> ZWESVUSR INFO ${text}`;

describe("saidLine", () => {
    it("masks what looks like a secret before it cuts, and is safe for a terminal", () => {
        const secret = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJVU0VSMSJ9.c2lnbmF0dXJl";
        const { text } = saidLine(7, `\u001b[31mtoken ${secret} ${"x".repeat(5_000)}\u202e`);
        expect(text).toMatch(/^token \(masked\) x+\.\.\.$/);
        expect(text).toHaveLength(200);
    });
});

describe("withoutPrefix", () => {
    it("leaves the words of zwe and of the launcher", () => {
        expect(withoutPrefix(launcher("ZWEL0018I prepared"))).toBe("ZWEL0018I prepared");
        expect(withoutPrefix("2026-11-22 02:00:00 <ZWELS:9> U ERROR (zwe-internal-start-prepare,x) Error: no")).toBe(
            "no",
        );
    });
});

describe("the lines that a launcher log names", () => {
    const place = { job: "ZWE1SV(STC00001)", first: 5_000 };
    const end = (pid: number): string => launcher(`ZWEL0004I component zss(${pid}) terminated, status = 1`);

    it("count from the beginning of the file, and leave out what follows in other records", () => {
        const records = [launcher("ZWEL0001I component zss started"), end(1), '    "ZWEL0022I",', end(2)];
        expect(parseLauncherLog(records, place).components[0]?.said).toEqual([
            { record: 5_001, text: "ZWEL0004I component zss(1) terminated, status = 1" },
            { record: 5_003, text: "ZWEL0004I component zss(2) terminated, status = 1" },
        ]);
    });

    it("are the last three ends, and none from before a start by command", () => {
        const loop = [1, 2, 3, 4].map(end);
        expect(parseLauncherLog(loop, place).components[0]?.said.map(({ record }) => record)).toEqual([
            5_001, 5_002, 5_003,
        ]);
        const commanded = [...loop, launcher("ZWEL0013I command 'START(ZSS)' received")];
        expect(parseLauncherLog(commanded, place).components[0]?.said).toEqual([]);
    });

    it("are those of a stop and of a failed start", () => {
        const stop = launcher("ZWEL0014I stopping");
        expect(parseLauncherLog([launcher("ZWEL0018I prepared"), stop], place).said).toMatchObject({
            job: "ZWE1SV(STC00001)",
            stop: { record: 5_001, text: "ZWEL0014I stopping" },
            startFailure: null,
        });
        const failed = launcher("ZWEL0030E failed to prepare Zowe instance").replace("INFO", "ERROR");
        expect(parseLauncherLog([failed], place).said.startFailure).toEqual({
            record: 5_000,
            text: "ZWEL0030E failed to prepare Zowe instance",
        });
    });
});
