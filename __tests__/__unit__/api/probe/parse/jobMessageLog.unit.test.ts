// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { parseJobMessageLog } from "../../../../../src/api/probe/parse/jobMessageLog";

// In the form of `__tests__/evidence/zosmf/zowe/zweslstc-jesmsglg.txt`.
const head = "1                       J E S 2  J O B  L O G  --  S Y S T E M  S 0 W 1  --  N O D E  S 0 W 1";
const start = [
    head,
    "0",
    " 16.48.58 STC02773 ---- MONDAY,    09 SEP 2024 ----",
    " 16.48.58 STC02773  IEF695I START ZWESLSTC WITH JOBNAME ZWE1SV   IS ASSIGNED TO USER ZWESVUSR, GROUP ZWEADMIN",
    " 16.48.58 STC02773  $HASP373 ZWE1SV   STARTED",
    " 16.48.58 STC02773  +ZWEL0021I Zowe Launcher starting, Launcher version 3.4.0, Zowe version 3.4.0",
];
const configuration = [' 16.51.43 STC02773  +      "ZWEL0022I",', ' 16.51.43 STC02773  +      "ZWEL0021I",'];
const end = [
    " 00.10.00 STC02773 ---- TUESDAY,   10 SEP 2024 ----",
    " 00.10.00 STC02773  +ZWEL0022I Zowe Launcher stopped",
    " 00.10.01 STC02773  IEF404I ZWE1SV - ENDED - TIME=00.10.01",
    " 00.10.01 STC02773  $HASP395 ZWE1SV   ENDED - RC=0000",
    "0------ JES2 JOB STATISTICS ------",
    "-  09 SEP 2024 JOB EXECUTION DATE",
    " 00.10.02 STC02773  $HASP395 OTHER    ENDED - ABEND=S222",
];

describe("parseJobMessageLog", () => {
    it("names system, job and version from the head", () => {
        expect(parseJobMessageLog(start)).toMatchObject({
            systemName: "S0W1",
            jobName: "ZWE1SV",
            zoweVersion: "3.4.0",
            end: null,
            failures: [],
        });
    });

    it("reads the end from $HASP395 alone, and nothing after the log", () => {
        expect(parseJobMessageLog([...start, ...end.slice(0, 3)]).end).toBeNull();
        expect(parseJobMessageLog([...start, ...end])).toMatchObject({ end: "RC=0000" });
    });

    it("converts the local time of the end into UTC by the time of the submission", () => {
        const submittedAt = new Date("2024-09-09T20:48:57.400Z");
        expect(parseJobMessageLog([...start, ...end], submittedAt).endedAt).toEqual(new Date("2024-09-10T04:10:01Z"));
        expect(parseJobMessageLog([...start, ...end]).endedAt).toBeNull();
    });

    it("does not mistake an id of the printed configuration for a message", () => {
        expect(parseJobMessageLog([...start, ...configuration]).messages.map(({ id }) => id)).toEqual([
            "IEF695I",
            "$HASP373",
            "ZWEL0021I",
        ]);
    });

    it("joins what was folded, with and without a message number", () => {
        const lines = [
            ...start,
            " 16.56.13 STC02773  +<ZWEAAC1:main:16843285> ZWESVUSR INFO  (o.z.S) ZWEAM000I API Catalog Service",
            "                             started in 226.193",
            " 17.00.00 STC02773  IEF450I ZWE1SV STEP1 - ABEND=S222 U0000 REASON=00000000  525",
            "    525                     TIME=17.00.00",
        ];
        expect(parseJobMessageLog(lines)).toMatchObject({
            failures: [
                {
                    id: "IEF450I",
                    jobName: "ZWE1SV",
                    text: "ZWE1SV STEP1 - ABEND=S222 U0000 REASON=00000000 TIME=17.00.00",
                },
            ],
        });
        expect(parseJobMessageLog(lines).messages).toContainEqual({
            id: "ZWEAM000I",
            text: "API Catalog Service started in 226.193",
            localTime: "2024-09-09T16:56:13",
            record: 6,
        });
    });

    it.each([
        ["IEFC452I ZWE1SV - JOB NOT RUN - JCL ERROR  027", "IEFC452I", "ZWE1SV"],
        ["IEF453I ZWE1SV - JOB FAILED - JCL ERROR - TIME=11.57.14", "IEF453I", "ZWE1SV"],
        ["IEF450I ZWE2SZ STEP1 - ABEND=S0C4 U0000 REASON=00000004", "IEF450I", "ZWE2SZ"],
        ["$HASP310 ZWE1SV   TERMINATED AT END OF MEMORY", "$HASP310", "ZWE1SV"],
        ["ICH408I USER(ZWESVUSR) GROUP(ZWEADMIN)", "ICH408I", null],
        ["IEE122I START COMMAND JCL ERROR", "IEE122I", null],
    ])("keeps %p as a failure, of the job that it names", (text, id, jobName) => {
        expect(parseJobMessageLog([...start, ` 16.49.00 STC02773  ${text}`]).failures).toMatchObject([{ id, jobName }]);
    });

    it.each(["", " 16.48.58 STC02773  J E S 2", head.slice(0, 70), head.replace("S 0 W 1  --", "S 0 W 1 -")])(
        "names no system from %p",
        (record) => {
            expect(parseJobMessageLog([record]).systemName).toBeNull();
        },
    );

    it("names the right system or none, wherever its first record is cut", () => {
        fc.assert(
            fc.property(fc.nat(head.length), (length) => {
                expect([null, "S0W1"]).toContain(parseJobMessageLog([head.slice(0, length)]).systemName);
            }),
        );
    });

    it("sees no end in a log that was cut before it", () => {
        const whole = [...start, ...configuration, ...end.slice(0, 3)].join("\n");
        fc.assert(
            fc.property(fc.nat(whole.length), (length) => {
                expect(parseJobMessageLog(whole.slice(0, length).split("\n"))).toMatchObject({
                    end: null,
                    endedAt: null,
                });
            }),
        );
    });
});
