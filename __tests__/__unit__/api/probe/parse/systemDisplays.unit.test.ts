// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parseDisplayGrs } from "../../../../../src/api/probe/parse/displayGrs";
import { parseDisplayIplinfo } from "../../../../../src/api/probe/parse/displayIplinfo";
import { parseDisplaySmsvsam } from "../../../../../src/api/probe/parse/displaySmsvsam";
import { parseDisplaySymbols } from "../../../../../src/api/probe/parse/displaySymbols";
import { parseZisDisplay } from "../../../../../src/api/probe/parse/zisDisplay";

describe("parseDisplaySymbols", () => {
    // Stands for evidence zosmf/syslog/d-symbols-iplinfo-v2r5.txt.
    const text =
        ' IEA007I STATIC SYSTEM SYMBOL VALUES 828\r  &SYSNAME.          = "S0W1"\r  &SYSPLEX.          = "ADCDPL"\r  &EMPTY.            = ""';

    it("names system and sysplex", () => {
        expect(parseDisplaySymbols(text)).toEqual({
            ok: true,
            value: {
                systemName: "S0W1",
                sysplexName: "ADCDPL",
                symbols: { SYSNAME: "S0W1", SYSPLEX: "ADCDPL", EMPTY: "" },
            },
        });
    });

    it.each(["", text.slice(0, 50), '&SYSNAME.          = "S0W1"', " IEE345I D        AUTHORITY INVALID"])(
        "does not understand %p",
        (answer) => {
            expect(parseDisplaySymbols(answer)).toMatchObject({ ok: false });
        },
    );
});

describe("parseDisplayIplinfo", () => {
    it("does not understand an answer without the time of the IPL", () => {
        expect(parseDisplayIplinfo(" IEE254I  09.00.16 IPLINFO DISPLAY 147\r  RELEASE z/OS 02.03.00")).toMatchObject({
            ok: false,
        });
        expect(parseDisplayIplinfo("  SYSTEM IPLED AT 14.36.04 ON 02/17/2018")).toMatchObject({ ok: false });
    });
});

describe("parseDisplaySmsvsam", () => {
    it("tells where the server is available", () => {
        const text =
            " IGW420I DISPLAY SMS,SMSVSAM\r SYSNAME: SYSA     AVAILABLE ASID: 0038\r SYSNAME: SYSB     UNAVAILABLE ASID: 0000\r SYSNAME: ........ UNAVAILABLE";
        expect(parseDisplaySmsvsam(text)).toEqual({
            ok: true,
            value: [
                { systemName: "SYSA", isAvailable: true },
                { systemName: "SYSB", isAvailable: false },
            ],
        });
    });

    it("knows that it is not active on the system that was asked", () => {
        expect(parseDisplaySmsvsam(" IGW451I SMSVSAM SERVER ADDRESS SPACE IS NOT ACTIVE")).toEqual({
            ok: true,
            value: [{ systemName: null, isAvailable: false }],
        });
    });

    it.each(["", " IGW420I DISPLAY SMS,SMSVSAM", " SYSNAME: SYSA     AVAILABLE"])("does not understand %p", (text) => {
        expect(parseDisplaySmsvsam(text)).toMatchObject({ ok: false });
    });
});

describe("parseDisplayGrs", () => {
    const text = [
        " ISG343I 10.02.31 GRS STATUS 741",
        " S=SYSTEMS ZWES     IS.ZWESIS_STD",
        " SYSNAME        JOBNAME         ASID     TCBADDR   EXC/SHR    STATUS",
        " SYSA      ZWESISTC           0041       008E6A40 EXCLUSIVE    OWN",
        " SYSA      ZWESIS2            0042       008E6A41 EXCLUSIVE    WAIT",
    ];

    it("tells who holds and who waits", () => {
        expect(parseDisplayGrs(text.join("\r"))).toEqual({
            ok: true,
            value: [
                {
                    resourceName: "ZWES,IS.ZWESIS_STD",
                    systemName: "SYSA",
                    jobName: "ZWESISTC",
                    asid: "0041",
                    status: "OWN",
                },
                {
                    resourceName: "ZWES,IS.ZWESIS_STD",
                    systemName: "SYSA",
                    jobName: "ZWESIS2",
                    asid: "0042",
                    status: "WAIT",
                },
            ],
        });
    });

    it("tells that nobody does only where the answer says so", () => {
        expect(parseDisplayGrs(`${text[0] ?? ""}\r NO REQUESTORS FOR RESOURCE  ZWES     IS.*`)).toEqual({
            ok: true,
            value: [],
        });
        expect(parseDisplayGrs(text.slice(0, 2).join("\r"))).toMatchObject({ ok: false });
    });
});

describe("parseZisDisplay", () => {
    it.each([
        [
            " ZWES0220I Modify DISPLAY command received\r ZWES0222I Server name - 'ZWESIS_STD      ',\r   version - 3",
            "ready",
            "ZWESIS_STD",
        ],
        [
            " ZWES0220I Modify DISPLAY command received\r ZWES0229W Server not ready for command DISPLAY",
            "not-ready",
            null,
        ],
        [" ZWES0242W Modify DISPLAY command rejected", "not-ready", null],
        [" ZWES0243W Modify DISPLAY command is busy", "busy", null],
        [" IEE341I ZWESISTC           NOT ACTIVE", "not-active", null],
    ])("hears %p", (text, state, serverName) => {
        expect(parseZisDisplay(text)).toEqual({ ok: true, value: { state, serverName } });
    });

    it.each(["", " ZWES0220I Modify DISPLAY command received", ' "ZWES0222I"'])("does not understand %p", (text) => {
        expect(parseZisDisplay(text)).toMatchObject({ ok: false });
    });
});
