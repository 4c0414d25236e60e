// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { parseDisplayOmvsFile } from "../../../../../src/api/probe/parse/displayOmvsFile";
import { parseDisplayOmvsOptions } from "../../../../../src/api/probe/parse/displayOmvsOptions";
import { parseFileSystemGlobal } from "../../../../../src/api/probe/parse/fileSystemGlobal";

describe("parseDisplayOmvsFile", () => {
    // In the form of `__tests__/evidence/zosmf/syslog/d-omvs-f.txt`.
    const one = (name: string, path: string, status: string, owner: string): readonly string[] => [
        ` ZFS            26 ${status.padEnd(27)} RDWR  02/02/2011  L=55`,
        `   NAME=${name.padEnd(42)}14.37.44    Q=0`,
        `   PATH=${path}`,
        "   MOUNT PARM=RWSHARE",
        `   OWNER=${owner.padEnd(8)} AUTOMOVE=Y CLIENT=N`,
    ];
    const heading = [
        " BPXO045I 14.38.11 DISPLAY OMVS 101",
        " OMVS     000E ACTIVE             OMVS=(P0,VM)",
        " TYPENAME   DEVICE ----------STATUS----------- MODE  MOUNTED    LATCHES",
    ];
    const whole = [
        ...heading,
        ...one("ZOWE.ZFS", "/global/zowe", "ACTIVE", "SYSA"),
        ...one("OTHER.ZFS", "/with blank", "NOT ACTIVE", "SYSB"),
    ].join("\r");

    it("reads every file system with its owner", () => {
        expect(parseDisplayOmvsFile(whole)).toMatchObject({
            ok: true,
            value: [
                {
                    name: "ZOWE.ZFS",
                    path: "/global/zowe",
                    status: "ACTIVE",
                    ownerSystem: "SYSA",
                    automove: "Y",
                    isClient: false,
                },
                { name: "OTHER.ZFS", path: "/with blank", status: "NOT ACTIVE", ownerSystem: "SYSB" },
            ],
        });
    });

    it("recognizes that no file system has the name", () => {
        expect(parseDisplayOmvsFile(`${heading.slice(0, 2).join("\r")}\r NO FILE SYSTEMS MATCH THE SELECTION`)).toEqual(
            { ok: true, value: [] },
        );
    });

    it("reports no owner that is not shown", () => {
        const text = whole.replace(/\r {3}OWNER=SYSB[^\r]*/, "");
        expect(parseDisplayOmvsFile(text)).toMatchObject({
            ok: true,
            value: [{ ownerSystem: "SYSA" }, { ownerSystem: null, isClient: null }],
        });
    });

    it.each([
        "",
        heading.join("\r"),
        whole.slice(heading.join("\r").length),
        whole.slice(0, whole.lastIndexOf("   PATH")),
    ])("does not understand %p", (text) => {
        expect(parseDisplayOmvsFile(text)).toMatchObject({ ok: false });
    });

    it("names no wrong owner from an answer that was cut", () => {
        fc.assert(
            fc.property(fc.nat(whole.length), (length) => {
                const parsed = parseDisplayOmvsFile(whole.slice(0, length));
                const owners = parsed.ok ? parsed.value.map(({ ownerSystem }) => ownerSystem) : [];
                expect(owners.every((owner, index) => owner === null || owner === ["SYSA", "SYSB"][index])).toBe(true);
            }),
        );
    });
});

describe("parseDisplayOmvsOptions", () => {
    const text = (word: string): string =>
        ` BPXO043I 10.02.31 DISPLAY OMVS 741\r OMVS     000E ACTIVE\r CURRENT UNIX CONFIGURATION SETTINGS:\r SYSPLEX         = ${word}`;

    it("recognizes whether file systems are shared", () => {
        expect(parseDisplayOmvsOptions(text("YES"))).toEqual({ ok: true, value: { sharesFileSystems: true } });
        expect(parseDisplayOmvsOptions(text("NO"))).toEqual({ ok: true, value: { sharesFileSystems: false } });
    });

    it.each(["", text("MAYBE"), text("YE"), "SYSPLEX         = YES"])("does not understand %p", (answer) => {
        expect(parseDisplayOmvsOptions(answer)).toMatchObject({ ok: false });
    });
});

describe("parseFileSystemGlobal", () => {
    const whole = [
        " BPXF242I 2026/10/12 10.02.31 MODIFY BPXOINIT,FILESYS=DISPLAY,GLOBAL",
        " SYSTEM   LFS VERSION   ---STATUS------------------------  RECOMMENDED ACTION",
        " SYSA      1. 12.  0    VERIFIED                           NONE",
        " SYSB      1. 12.  0    NOT VERIFIED, SYSTEM DOWN          RUN UNMOUNTALL",
        " CDS VERSION=   2          MIN LFS VERSION=  1. 12.  0",
        " DEVICE NUMBER OF LAST MOUNT=     372",
    ].join("\r");

    it("names every participating system", () => {
        expect(parseFileSystemGlobal(whole)).toEqual({
            ok: true,
            value: [
                { systemName: "SYSA", status: "VERIFIED", recommendedAction: "NONE" },
                { systemName: "SYSB", status: "NOT VERIFIED, SYSTEM DOWN", recommendedAction: "RUN UNMOUNTALL" },
            ],
        });
    });

    it("reports no system as missing from an answer that was cut", () => {
        fc.assert(
            fc.property(fc.nat(whole.length), (length) => {
                const parsed = parseFileSystemGlobal(whole.slice(0, length));
                expect(parsed.ok ? parsed.value.length : 2).toBe(2);
            }),
        );
    });
});
