// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { refusedStart } from "../../../../../src/api/execute/starting/refusedStart";
import { parseHardcopyLog } from "../../../../../src/api/probe/parse/hardcopyLog";
import { instance } from "../../../../support/worlds/planWorld";

const log = (...lines: readonly string[]) =>
    lines.map((line) => {
        const [systemName = "", ...words] = line.split("|");
        return { systemName, at: new Date(0), text: words.join("|"), jobName: null };
    });

describe("refusedStart", () => {
    it("finds the cause of the end of a job that is no longer in any list", () => {
        const messages = log(
            "LPAR1|ICH408I USER(ZWESVUSR) GROUP(ZWEADMIN) NAME(ZOWE SERVER)",
            "LPAR1|$HASP310 ZWE1SV1  TERMINATED AT END OF MEMORY",
            "LPAR1|$HASP250 ZWE1SV1 PURGED",
        );
        expect(refusedStart(messages, instance(1))).toBe(
            "ICH408I USER(ZWESVUSR) GROUP(ZWEADMIN) NAME(ZOWE SERVER); $HASP310 ZWE1SV1 TERMINATED AT END OF MEMORY",
        );
    });

    it.each([
        ["another job", log("LPAR1|$HASP310 OTHER    TERMINATED AT END OF MEMORY")],
        ["the same name on another system", log("LPAR2|$HASP310 ZWE1SV1  TERMINATED AT END OF MEMORY")],
        ["an access that was refused to somebody else", log("LPAR1|ICH408I USER(JOE)")],
        ["an id that is quoted", log('LPAR1|+      "$HASP310 ZWE1SV1"')],
    ])("does not mistake %s for the cause", (_, messages) => {
        expect(refusedStart(messages, instance(1))).toBeNull();
    });
});

describe("parseHardcopyLog", () => {
    it("reads padded names and times, and skips lines that have none", () => {
        const items = [
            { system: "SY1     ", message: " $HASP373 BPXAS    STARTED", timestamp: 1_621_920_857_500 },
            { system: "SY1", timestamp: 1 },
            null,
        ];
        expect(parseHardcopyLog({ items })).toEqual({
            ok: true,
            value: {
                log: null,
                messages: [
                    {
                        systemName: "SY1",
                        text: "$HASP373 BPXAS    STARTED",
                        at: new Date(1_621_920_857_500),
                        jobName: null,
                    },
                ],
                isFull: false,
            },
        });
        expect(parseHardcopyLog("<html>")).toMatchObject({ ok: false });
    });
});
