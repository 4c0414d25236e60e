// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parseDisplaySmsvsam } from "../../../../../src/api/probe/parse/displaySmsvsam";

describe("parseDisplaySmsvsam", () => {
    it("reports where the server is available", () => {
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

    it("recognizes that it is not active on the system that was asked", () => {
        expect(parseDisplaySmsvsam(" IGW451I SMSVSAM SERVER ADDRESS SPACE IS NOT ACTIVE")).toEqual({
            ok: true,
            value: [{ systemName: null, isAvailable: false }],
        });
    });

    it.each(["", " IGW420I DISPLAY SMS,SMSVSAM", " SYSNAME: SYSA     AVAILABLE"])("does not understand %p", (text) => {
        expect(parseDisplaySmsvsam(text)).toMatchObject({ ok: false });
    });
});
