// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { classifyConsoleAnswer, consoleLines, consoleMessages } from "../../../../../src/api/probe/parse/consoleText";

describe("consoleLines", () => {
    it("splits at every line end, strips one blank, and drops the echo of the command", () => {
        // In the form of `__tests__/evidence/zosmf/console/put-d-a-not-found-echo.json`.
        const text = " D A,ZWE1SV\r\n CNZ4106I 17.06.33 DISPLAY ACTIVITY 128\r  JOBS     M/S\r ZWE1SV NOT FOUND";
        expect(consoleLines(text, "D A,ZWE1SV")).toEqual([
            "CNZ4106I 17.06.33 DISPLAY ACTIVITY 128",
            " JOBS     M/S",
            "ZWE1SV NOT FOUND",
        ]);
    });

    it("keeps a first line that is no echo", () => {
        expect(consoleLines("IEE136I LOCAL", "D T")).toEqual(["IEE136I LOCAL"]);
    });
});

describe("consoleMessages", () => {
    it("joins a message with its further lines", () => {
        expect(consoleMessages(" D T\r\n+ZWES0001I one\r      two\r *IEE305I D  COMMAND INVALID")).toEqual([
            { id: "ZWES0001I", text: "ZWES0001I one two" },
            { id: "IEE305I", text: "IEE305I D  COMMAND INVALID" },
        ]);
    });
});

describe("classifyConsoleAnswer", () => {
    it.each([
        ["", "empty"],
        [" IEE618I ROUTE COMMAND REJECTED, INVALID SYSTEM NAME.", "no-such-system"],
        ["D A,X\r\n IEE345I D        AUTHORITY INVALID, FAILED BY SECURITY PRODUCT", "not-authorized"],
        ["IEE345I S        AUTHORITY INVALID, FAILED BY MVS", "not-authorized"],
        [
            "ICH408I USER(IBMUSER ) GROUP(SYS1    )\r  MVS.DISPLAY.JOB CL(OPERCMDS)\r  INSUFFICIENT ACCESS AUTHORITY",
            "not-authorized",
        ],
        ["$HASP690 COMMAND REJECTED - SOURCE OF COMMAND HAS IMPROPER AUTHORITY", "not-authorized"],
        ["IEE305I XX       COMMAND INVALID", "invalid-command"],
        ["IEE341I ZWE1SV             NOT ACTIVE", "not-active"],
        ["IEE342I MODIFY   REJECTED-TASK BUSY", "busy"],
        ["IEE842I ZWE1SV DUPLICATE NAME FOUND, REENTER COMMAND WITH 'A='", "duplicate-name"],
        ["IEE122I START COMMAND JCL ERROR", "start-failed"],
        ["IEFC452I ZWE1SV - JOB NOT RUN - JCL ERROR  027", "start-failed"],
        ["IEE136I LOCAL: TIME=13.39.14 DATE=2023.135", "answer"],
    ])("classifies %p as %s", (text, kind) => {
        expect(classifyConsoleAnswer(text).kind).toBe(kind);
    });

    it("names the source of the words", () => {
        const answer = classifyConsoleAnswer(
            "ICH408I USER(X) GROUP(Y)\r  MVS.START.STC CL(OPERCMDS)\r  INSUFFICIENT ACCESS AUTHORITY",
        );
        expect(answer.message).toBe(
            "ICH408I USER(X) GROUP(Y) MVS.START.STC CL(OPERCMDS) INSUFFICIENT ACCESS AUTHORITY",
        );
    });

    it("does not mistake a warning of RACF for a refusal", () => {
        const text =
            "ICH408I USER(X)\r  WARNING: INSUFFICIENT AUTHORITY - TEMPORARY ACCESS ALLOWED\r IEE136I LOCAL: TIME=13.39.14";
        expect(classifyConsoleAnswer(text).kind).toBe("answer");
    });

    it("counts no id that is quoted, indented or in the middle of a line", () => {
        const ids = fc.constantFrom("IEE345I", "IEE618I", "ICH408I", "IEE341I", "$HASP690");
        const quoted = fc
            .tuple(ids, fc.constantFrom('"', "'", "   ", "see ", "- ", "x"))
            .map(([id, before]) => `${before}${id} AUTHORITY INVALID`);
        fc.assert(
            fc.property(fc.array(quoted, { minLength: 1 }), fc.constantFrom("\r", "\r\n", "\n"), (lines, end) => {
                expect(classifyConsoleAnswer(lines.join(end)).kind).toBe("answer");
            }),
        );
    });
});
