// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { parseDisplayVipa } from "../../../../../src/api/probe/parse/displayVipa";
import { parseNetstatVipaDistribution } from "../../../../../src/api/probe/parse/netstatVipaDistribution";
import { parseNetstatVipaTargets } from "../../../../../src/api/probe/parse/netstatVipaTargets";

const report = (...lines: readonly string[]): string => ["EZD0101I NETSTAT CS V3R1 TCPIP 345", ...lines].join("\r");

describe("parseDisplayVipa", () => {
    // The layout of E-DSP-09; it was not recorded.
    const whole = [
        " EZZ8260I SYSPLEX CS V2R5 345",
        " VIPA DYNAMIC DISPLAY FROM TCPIP    AT SYSA",
        " LINKNAME: VIPL0A2A0A32",
        "   IPADDR/PREFIXLEN: 10.42.10.50/24",
        "     ORIGIN: VIPADEFINE",
        "     TCPNAME  MVSNAME  STATUS RANK DIST",
        "     -------- -------- ------ ---- ----",
        "     TCPIP    SYSA     ACTIVE      BOTH",
        "     TCPIP    SYSB     BACKUP 001  DEST",
        " IPADDR: 10.42.10.51",
        "     TCPIP    SYSB     MOVING      DIST",
    ].join("\r");

    it("reads owner, backups and targets", () => {
        expect(parseDisplayVipa(whole)).toEqual({
            ok: true,
            value: {
                isInSysplexGroup: true,
                vipas: [
                    {
                        address: "10.42.10.50",
                        stacks: [
                            {
                                stackName: "TCPIP",
                                systemName: "SYSA",
                                status: "ACTIVE",
                                rank: null,
                                distribution: "BOTH",
                            },
                            { stackName: "TCPIP", systemName: "SYSB", status: "BACKUP", rank: 1, distribution: "DEST" },
                        ],
                    },
                    {
                        address: "10.42.10.51",
                        stacks: [
                            {
                                stackName: "TCPIP",
                                systemName: "SYSB",
                                status: "MOVING",
                                rank: null,
                                distribution: "DIST",
                            },
                        ],
                    },
                ],
            },
        });
    });

    it("recognizes a stack that is in no sysplex group", () => {
        expect(parseDisplayVipa(" EZZ8269I TCPIP SYSA IS NOT A MEMBER OF A SYSPLEX GROUP")).toEqual({
            ok: true,
            value: { isInSysplexGroup: false, vipas: [] },
        });
    });

    it("recognizes a sysplex that has none by its count of records alone", () => {
        expect(parseDisplayVipa(" EZZ8260I SYSPLEX CS V2R5 345\r 0 OF 0 RECORDS DISPLAYED")).toEqual({
            ok: true,
            value: { isInSysplexGroup: true, vipas: [] },
        });
    });

    it.each(["", " EZZ8260I SYSPLEX CS V2R5 345", whole.split("\r").slice(0, 7).join("\r")])(
        "does not understand %p",
        (text) => {
            expect(parseDisplayVipa(text)).toMatchObject({ ok: false });
        },
    );

    it("keeps a stack whose status is a word of a later release", () => {
        const parsed = parseDisplayVipa(whole.replace("BACKUP 001", "STANDBY 001"));
        expect(parsed).toMatchObject({
            value: { vipas: [{ stacks: [{}, { systemName: "SYSB", status: "STANDBY", rank: 1 }] }, {}] },
        });
        expect(parsed).not.toHaveProperty("gaps");
    });

    it("quotes a row that it cannot read", () => {
        expect(parseDisplayVipa(whole.replace("BACKUP 001  DEST", "BACKUP ????  DEST"))).toMatchObject({
            value: { vipas: [{ stacks: [{ systemName: "SYSA" }] }, {}] },
            gaps: ["the table has a line that was not understood: TCPIP    SYSB     BACKUP ????  DEST"],
        });
    });

    it("names no wrong owner from an answer that was cut", () => {
        fc.assert(
            fc.property(fc.nat(whole.length), (length) => {
                const parsed = parseDisplayVipa(whole.slice(0, length));
                const owners = parsed.ok
                    ? parsed.value.vipas.flatMap(({ stacks }) => stacks.filter(({ status }) => status === "ACTIVE"))
                    : [];
                expect(owners.every(({ systemName }) => systemName === "SYSA")).toBe(true);
            }),
        );
    });
});

describe("parseNetstatVipaTargets", () => {
    const short = report(
        "DYNAMIC VIPA DESTINATION PORT TABLE FOR TCP/IP STACKS:",
        "DEST IPADDR     DPORT DESTXCF ADDR    RDY TOTALCONN  WLM TSR FLG",
        "10.91.1.1       07554 10.61.0.1       001 0000000012 08  100",
        "  DISTMETHOD: HOTSTANDBY   SRVTYPE: PREFERRED",
        "10.91.1.1       07554 10.61.0.2       000 0000000000 00  100 Q",
        "2 OF 2 RECORDS DISPLAYED",
        "END OF THE REPORT",
    );

    it("reads the short format", () => {
        expect(parseNetstatVipaTargets(short)).toEqual({
            ok: true,
            value: {
                isComplete: true,
                targets: [
                    {
                        address: "10.91.1.1",
                        port: 7554,
                        targetAddress: "10.61.0.1",
                        readyServers: 1,
                        totalConnections: 12,
                        method: "HOTSTANDBY",
                        serverType: "PREFERRED",
                        flags: [],
                    },
                    {
                        address: "10.91.1.1",
                        port: 7554,
                        targetAddress: "10.61.0.2",
                        readyServers: 0,
                        totalConnections: 0,
                        method: null,
                        serverType: null,
                        flags: ["Q"],
                    },
                ],
            },
        });
    });

    it("reads the long format", () => {
        const long = report(
            "DYNAMIC VIPA DESTINATION PORT TABLE FOR TCP/IP STACKS:",
            "DEST:        10.91.1.1..7554",
            "  TARGET:      10.61.0.1",
            "  TOTALCONN:   0000000000  RDY: 001  WLM: 08  TSR: 100",
            "  DISTMETHOD:  BASEWLM",
            "  FLG: PAUSED",
            "1 OF 3 RECORDS DISPLAYED",
        );
        expect(parseNetstatVipaTargets(long)).toMatchObject({
            ok: true,
            value: {
                isComplete: false,
                targets: [
                    { port: 7554, targetAddress: "10.61.0.1", readyServers: 1, method: "BASEWLM", flags: ["PAUSED"] },
                ],
            },
        });
    });

    it("reads a table without rows as one that distributes nothing, and no other report as such", () => {
        expect(
            parseNetstatVipaTargets(
                report("DYNAMIC VIPA DESTINATION PORT TABLE FOR TCP/IP STACKS:", "0 OF 0 RECORDS DISPLAYED"),
            ),
        ).toEqual({
            ok: true,
            value: { targets: [], isComplete: true },
        });
        expect(parseNetstatVipaTargets(report("USER ID  CONN     STATE"))).toMatchObject({ ok: false });
        expect(parseNetstatVipaTargets("")).toMatchObject({ ok: false });
    });

    it("reports no table as complete that was cut", () => {
        const end = short.indexOf(" RECORDS DISPLAYED");
        fc.assert(
            fc.property(fc.nat(end), (length) => {
                const parsed = parseNetstatVipaTargets(short.slice(0, length));
                expect(parsed.ok && parsed.value.isComplete).toBe(false);
            }),
        );
    });
});

describe("parseNetstatVipaDistribution", () => {
    it("reads the short format", () => {
        const short = report(
            "DYNAMIC VIPA INFORMATION:",
            "  VIPA DISTRIBUTE:",
            "   IP ADDRESS       PORT   TARGET           SYSPT  TIMAFF  FLG",
            "   ----------       ----   ------           -----  ------  ---",
            "   10.91.1.1        7554   ALL              NO     NO      OP",
            "END OF THE REPORT",
        );
        expect(parseNetstatVipaDistribution(short)).toEqual({
            ok: true,
            value: {
                isComplete: false,
                distributions: [{ address: "10.91.1.1", port: 7554, target: "ALL", method: null, flags: ["OP"] }],
            },
        });
    });

    it("reads the long format", () => {
        const long = report(
            "DYNAMIC VIPA INFORMATION:",
            "  VIPA DISTRIBUTE:",
            "   DEST:        10.91.1.1..7554",
            "     TARGET:      ALL",
            "     DISTMETHOD:  BASEWLM",
            "     SYSPT:       NO   TIMAFF: NO   FLG: OPTLOCAL, PAUSE",
            "1 OF 1 RECORDS DISPLAYED",
        );
        expect(parseNetstatVipaDistribution(long)).toEqual({
            ok: true,
            value: {
                isComplete: true,
                distributions: [
                    {
                        address: "10.91.1.1",
                        port: 7554,
                        target: "ALL",
                        method: "BASEWLM",
                        flags: ["OPTLOCAL", "PAUSE"],
                    },
                ],
            },
        });
    });

    it.each(["", report("  VIPA DISTRIBUTE:", "   DEST:        10.91.1.1..7554"), report("USER ID  CONN")])(
        "does not understand %p",
        (text) => {
            expect(parseNetstatVipaDistribution(text)).toMatchObject({ ok: false });
        },
    );
});
