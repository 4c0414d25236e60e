// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parseDisplayActive } from "../../../../../src/api/probe/parse/displayActive";
import { parseRoutedAnswer } from "../../../../../src/api/probe/parse/routedAnswer";

const rule = "-".repeat(51);

describe("parseRoutedAnswer", () => {
    it("keeps the answers of multi-line displays apart", () => {
        // Layout of zosmf.md, section 2.5 (ansible-collections/ibm_zos_core#2571).
        const text = [
            "IEE421I RO *ALL,D A,ZWE1SV",
            "NO RESPONSE RECEIVED FROM THE FOLLOWING SYSTEM(S):",
            "SYSC     SYSD",
            `SYSA     RESPONSES ${rule}`,
            "CNZ4106I 02.32.36 DISPLAY ACTIVITY 803",
            " JOBS     M/S    TS USERS    SYSAS    INITS   ACTIVE/MAX VTAM     OAS",
            "00012    00055    00002      00042    00027    00001/00030       00049",
            " ZWE1SV   ZWE1SV   ZOWESTEP NSW  SO  A=0072   PER=NO   SMC=000",
            "                                     WUID=STC05434 USERID=ZWESVUSR",
            `SYSB     RESPONSES ${rule}`,
            "CNZ4106I 02.32.36 DISPLAY ACTIVITY 804",
            "ZWE1SV NOT FOUND",
        ].join("\r");
        const parsed = parseRoutedAnswer(text);
        expect(parsed).toMatchObject({ ok: true, value: { silent: ["SYSC", "SYSD"], inactive: [] } });
        const each = parsed.ok ? parsed.value.responses : [];
        expect(each.map(({ systemName, lines }) => [systemName, parseDisplayActive(lines.join("\n"))])).toMatchObject([
            ["SYSA", { ok: true, value: [{ jobName: "ZWE1SV", workUnitId: "STC05434" }] }],
            ["SYSB", { ok: true, value: [] }],
        ]);
    });

    it("reads the table of one-line answers, also where one goes on", () => {
        const text = [
            "IEE421I RO *ALL,D T",
            "THE FOLLOWING SYSTEMS WERE SPECIFIED BUT WERE NOT ACTIVE ---",
            "SYSX",
            `SYSNAME  RESPONSES ${rule}`,
            "SYSA     IEE136I LOCAL: TIME=13.39.14 DATE=2023.135  UTC:",
            "SYSA     TIME=17.39.14 DATE=2023.135",
            "SYSB     IEE345I D        AUTHORITY INVALID, FAILED BY MVS",
        ].join("\n");
        expect(parseRoutedAnswer(text)).toEqual({
            ok: true,
            value: {
                silent: [],
                inactive: ["SYSX"],
                responses: [
                    {
                        systemName: "SYSA",
                        lines: ["IEE136I LOCAL: TIME=13.39.14 DATE=2023.135  UTC:", "TIME=17.39.14 DATE=2023.135"],
                    },
                    { systemName: "SYSB", lines: ["IEE345I D        AUTHORITY INVALID, FAILED BY MVS"] },
                ],
            },
        });
    });

    it.each(["", "IEE421I RO *ALL,D T", `SYSA     RESPONSES ${rule}`])("does not understand %p", (text) => {
        expect(parseRoutedAnswer(text)).toMatchObject({ ok: false });
    });
});
