// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { parseDisplayXcf } from "../../../../../src/api/probe/parse/displayXcf";

// The layout of IBM's IXC336I (E-DSP-07); no recording of it was found.
const rows = [
    " SYSA     8561 7CD8   01   10/12/2026 10:02:30  ACTIVE           TM=STP",
    " SYSB     8561 7CD8   02   10/12/2026 10:02:29  ACTIVE",
    " SYSC     3931 2AB8   05   9/12/2026 09:58:11  MONITOR-DETECTED STOP TM=STP",
    " SYSD     3931 2AB8   06   10/12/2026 09:58:11  BEING REMOVED - RSTATE: NORMAL (SYSA)",
];
const whole = [
    " IXC336I  10.02.31  DISPLAY XCF 741",
    " SYSPLEX PLEX1",
    " SYSTEM   TYPE SERIAL LPAR STATUS TIME          SYSTEM STATUS",
    ...rows,
    " SYSTEM STATUS DETECTION PARTITIONING PROTOCOL CONNECTION EXCEPTIONS:",
    "  SYSPLEX COUPLE DATA SET NOT FORMATTED FOR THE SSD PROTOCOL",
    " SYSPLEX INITIALIZATION TIME: 09/01/2026 01:14:44.123456",
].join("\r");

describe("parseDisplayXcf", () => {
    it("reads every system with the words of XCF, of which only ACTIVE is active", () => {
        expect(parseDisplayXcf(whole)).toEqual({
            ok: true,
            value: {
                sysplexName: "PLEX1",
                members: [
                    { name: "SYSA", status: "ACTIVE", isActive: true },
                    { name: "SYSB", status: "ACTIVE", isActive: true },
                    { name: "SYSC", status: "MONITOR-DETECTED STOP", isActive: false },
                    { name: "SYSD", status: "BEING REMOVED - RSTATE: NORMAL (SYSA)", isActive: false },
                ],
            },
        });
    });

    it("reads it under its other number and without the part about detection", () => {
        const text = whole
            .replace("IXC336I", "IXC335I")
            .replace(/\r SYSTEM STATUS DETECTION[^]*?PROTOCOL\r {2}[^\r]*/, "");
        expect(parseDisplayXcf(text)).toMatchObject({ ok: true, value: { members: { length: 4 } } });
    });

    it("quotes a row that it cannot read, and keeps the others", () => {
        expect(parseDisplayXcf(whole.replace("10/12/2026 10:02:29  ACTIVE", "10/12/2026"))).toMatchObject({
            ok: true,
            value: { members: [{ name: "SYSA" }, { name: "SYSC" }, { name: "SYSD" }] },
            gaps: ["IXC336I has a line that was not understood: SYSB     8561 7CD8   02   10/12/2026"],
        });
    });

    it("recognizes the table by its heading if the first line is missing", () => {
        expect(parseDisplayXcf(whole.split("\r").slice(1).join("\r"))).toEqual(parseDisplayXcf(whole));
    });

    it.each([
        "",
        " IXC334I  10.02.15  DISPLAY XCF 735\r  SYSPLEX PLEX1:    SYSA     SYSB",
        " IEE345I D        AUTHORITY INVALID",
    ])("does not understand %p", (text) => {
        expect(parseDisplayXcf(text)).toMatchObject({ ok: false });
    });

    it("never reports a system as gone, or another one as active, from an answer that was cut", () => {
        fc.assert(
            fc.property(fc.nat(whole.length), (length) => {
                const parsed = parseDisplayXcf(whole.slice(0, length));
                expect(parsed.ok ? parsed : parseDisplayXcf(whole)).toEqual(parseDisplayXcf(whole));
            }),
        );
    });

    it("loses no system if one byte of its row is different: the answer is refused, the row stays, or it is quoted", () => {
        const anywhere = fc.nat(whole.length - 1);
        fc.assert(
            fc.property(anywhere, fc.string({ minLength: 1, maxLength: 1 }), (at, byte) => {
                const parsed = parseDisplayXcf(whole.slice(0, at) + byte + whole.slice(at + 1));
                const isAll = parsed.ok && (parsed.gaps ?? []).length === 0;
                expect(isAll ? parsed.value.members.length : rows.length).toBeGreaterThanOrEqual(rows.length);
            }),
            { numRuns: 1_000 },
        );
    });
});
