// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { elapsedSeconds, parseDisplayActive } from "../../../../../src/api/probe/parse/displayActive";

// In the form of `__tests__/evidence/zosmf/syslog/d-a-one-name.txt` and `__tests__/evidence/zosmf/console/put-d-a-not-found-echo.json`.
const heading = [
    " CNZ4106I 12.59.38 DISPLAY ACTIVITY 931",
    "  JOBS     M/S    TS USERS    SYSAS    INITS   ACTIVE/MAX VTAM     OAS",
    " 00020    00043    00001      00037    00029    00001/00040       00051",
];
const task = (name: string, step: string, asid: string): readonly string[] => [
    `  ${name.padEnd(8)} ${step.padEnd(8)} ZOWESTEP NSW  SO  A=${asid}   PER=NO   SMC=000`,
    "                                      PGN=N/A  DMN=N/A  AFF=NONE",
    "                                      CT=000.003S  ET=00288.21",
    "                                      WUID=STC00053 USERID=ZWESVUSR",
    "                                      WKL=SYSTEM   SCL=SYSSTC   P=1",
    "                                      ADDR SPACE ASTE=7EEB63C0",
];
const user = "  ZWE1     OWT     A=0049   PER=NO   SMC=000  PGN=N/A  DMN=N/A  AFF=NONE";
const answer = (...lines: readonly string[]): string => [...heading, ...lines].join("\r");

describe("parseDisplayActive", () => {
    it("reads every address space of the name", () => {
        expect(
            parseDisplayActive(answer(...task("ZWE1SV", "ZWE1SV", "0072"), ...task("ZWE1AG", "*OMVSEX", "0073"))),
        ).toEqual({
            ok: true,
            value: [
                {
                    jobName: "ZWE1SV",
                    stepName: "ZWE1SV",
                    procedureStep: "ZOWESTEP",
                    isStarting: false,
                    asid: "0072",
                    workUnitId: "STC00053",
                    userId: "ZWESVUSR",
                    elapsedSeconds: 288 * 3_600 + 21 * 60,
                },
                {
                    jobName: "ZWE1AG",
                    stepName: "*OMVSEX",
                    procedureStep: "ZOWESTEP",
                    isStarting: false,
                    asid: "0073",
                    workUnitId: "STC00053",
                    userId: "ZWESVUSR",
                    elapsedSeconds: 288 * 3_600 + 21 * 60,
                },
            ],
        });
    });

    it("recognizes a task that is stuck in its start", () => {
        expect(
            parseDisplayActive(answer("  ZWE1SV   STARTING          NSW  S   A=0072   PER=NO   SMC=000")),
        ).toMatchObject({
            ok: true,
            value: [{ jobName: "ZWE1SV", isStarting: true, workUnitId: null }],
        });
    });

    it("does not mistake a TSO user of that name for a task", () => {
        expect(parseDisplayActive(answer(user, "                   WUID=TSU00636"))).toEqual({ ok: true, value: [] });
        expect(parseDisplayActive(answer(user.replace("OWT     A", "IN   O  A")))).toEqual({ ok: true, value: [] });
    });

    it("accepts NOT FOUND as proof that there is none", () => {
        expect(parseDisplayActive(answer(" ZWE1SV NOT FOUND"))).toEqual({ ok: true, value: [] });
        expect(parseDisplayActive(answer("ZWE1SV    NOT FOUND"))).toEqual({ ok: true, value: [] });
    });

    it.each([
        ["nothing", ""],
        ["another message", " IEE345I D        AUTHORITY INVALID, FAILED BY MVS"],
        ["the heading alone", answer()],
        ["half a row", answer("  ZWE1SV   ZWE1SV   ZOWE")],
        ["NOT FOUND without its message", " ZWE1SV NOT FOUND"],
    ])("concludes nothing from %s", (_, text) => {
        expect(parseDisplayActive(text)).toMatchObject({ ok: false });
    });

    it("never finds a task absent in an answer that was cut", () => {
        const whole = answer(...task("ZWE1SV", "ZWE1SV", "0072"));
        fc.assert(
            fc.property(fc.nat(whole.length - 1), (length) => {
                const parsed = parseDisplayActive(whole.slice(0, length));
                expect(parsed.ok && parsed.value.length === 0).toBe(false);
            }),
        );
    });
});

describe("elapsedSeconds", () => {
    it.each([
        ["00.50.01", 3_001],
        ["00288.21", 1_038_060],
        ["000.664S", 0.664],
        ["********", null],
        ["NOTAVAIL", null],
        ["", null],
    ])("reads %p as %p", (elapsed, seconds) => {
        expect(elapsedSeconds(elapsed)).toBe(seconds);
    });
});
