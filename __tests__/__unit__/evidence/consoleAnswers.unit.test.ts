// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { classifyConsoleAnswer, consoleLines, consoleMessages } from "../../../src/api/probe/parse/consoleText";
import { parseDisplayActive } from "../../../src/api/probe/parse/displayActive";
import { parseDisplayOmvsFile } from "../../../src/api/probe/parse/displayOmvsFile";
import type { Evidence } from "../../support/wire/evidence";
import { describeEvidence } from "../../support/wire/evidence";

const responseIn = (evidence: Evidence, path: string): string =>
    (evidence.recordedJson(path) as Record<string, string>)["cmd-response"] ?? "";

/** What follows a heading of the recording, up to an empty line. */
function part(evidence: Evidence, path: string, from: string): string {
    const text = evidence.recordedText(path);
    return text.slice(text.indexOf(from)).split("\n\n")[0] ?? "";
}

describeEvidence("recorded answers of the console service", (evidence) => {
    const response = (path: string): string => responseIn(evidence, path);
    const notFound = "zosmf/console/put-d-a-not-found-echo.json";

    it("lose the echo of their command", () => {
        expect(consoleLines(response(notFound), "D A,PEGASUS")[0]).toMatch(/^CNZ4106I /);
    });

    it("prove a task absent", () => {
        expect(parseDisplayActive(response(notFound))).toEqual({ ok: true, value: [] });
    });

    const recordedOnly = evidence.isRecorded ? ["zosmf/console/put-d-u.json"] : [];
    it.each([notFound, "zosmf/console/put-d-iplinfo.json", ...recordedOnly])(
        "are answers, not refusals: %s",
        (path) => {
            expect(classifyConsoleAnswer(response(path)).kind).toBe("answer");
            expect(consoleMessages(response(path))).toHaveLength(1);
        },
    );

    it("to D A,L are not mistaken for those to D A,name", () => {
        const lines = evidence.recordedJson("zosmf/console/collected-d-a-l-lines.json") as string[];
        expect(parseDisplayActive(lines.join("\r"))).toMatchObject({ ok: false });
    });
});

describeEvidence("recorded displays", (evidence) => {
    it("of one started task, first absent and then there", () => {
        const path = "zosmf/syslog/d-a-one-name.txt";
        const [absent, there] = evidence.isRecorded
            ? [" CNZ4106I 09.36.14", " CNZ4106I 12.59.38"]
            : [" CNZ4106I 07.00.00 DISPLAY ACTIVITY 482", " CNZ4106I 07.00.00 DISPLAY ACTIVITY 426"];
        expect(parseDisplayActive(part(evidence, path, absent))).toEqual({ ok: true, value: [] });
        const recorded = {
            jobName: "CFZCIM",
            stepName: "CFZCIM",
            procedureStep: "*OMVSEX",
            asid: "004F",
            workUnitId: "STC09875",
            userId: "CFZSRV",
            elapsedSeconds: 3001,
        };
        const standIn = {
            jobName: "ZWESISTC",
            stepName: "ZWESISTC",
            procedureStep: "ZWESISTC",
            asid: "004F",
            workUnitId: "STC02702",
            userId: "ZWESIUSR",
            elapsedSeconds: 436,
        };
        expect(parseDisplayActive(part(evidence, path, there))).toEqual({
            ok: true,
            value: [{ ...(evidence.isRecorded ? recorded : standIn), isStarting: false }],
        });
    });

    it("of all tasks with a prefix", () => {
        const text = evidence.recordedText("zosmf/syslog/d-a-wildcard-ulog.txt").replace(/^.{43}/gm, "");
        expect(parseDisplayActive(text)).toMatchObject({
            ok: true,
            value: evidence.isRecorded
                ? [
                      {
                          jobName: "IZUANG1",
                          asid: "0040",
                          workUnitId: "STC03265",
                          userId: "IZUSVR",
                          elapsedSeconds: 288 * 3600 + 21 * 60,
                      },
                      { jobName: "IZUSVR1", stepName: "IZUSVR1", asid: "003D", workUnitId: "STC03266" },
                  ]
                : [
                      {
                          jobName: "DEMO1",
                          asid: "0051",
                          workUnitId: "STC00101",
                          userId: "DEMOUSR",
                          elapsedSeconds: 3 * 3600 + 10 * 60,
                      },
                      { jobName: "DEMO2", stepName: "DEMO2", asid: "0052", workUnitId: "STC00102" },
                  ],
        });
    });

    it.each(["zosmf/syslog/d-ts-console-rest.txt", "zosmf/syslog/d-ts-all-ulog.txt"])(
        "of TSO users show no task: %s",
        (path) => {
            const text = evidence.recordedText(path).replace(/^(?:ATS1 .{33}| {42})/gm, "");
            expect(parseDisplayActive(text)).toEqual({ ok: true, value: [] });
        },
    );

    it("of a mounted file system", () => {
        expect(parseDisplayOmvsFile(evidence.recordedText("zosmf/syslog/d-omvs-f.txt"))).toEqual({
            ok: true,
            value: [
                {
                    ...(evidence.isRecorded
                        ? { name: "USSHOME.USER03", path: "/home/user03", device: 117, ownerSystem: "SYSB" }
                        : { name: "ZWE.GLOBAL.ZFS", path: "/global/zowe", device: 42, ownerSystem: "LPAR1" }),
                    type: "ZFS",
                    status: "ACTIVE",
                    mode: "RDWR",
                    automove: "Y",
                    isClient: false,
                },
            ],
        });
    });

    it("that refuse show it only at the start of a line", () => {
        const tso = evidence.recordedText("zosmf/syslog/opercmd-d-t-ulog.txt").replace(/^.{43}/gm, "");
        expect(classifyConsoleAnswer(tso).kind).toBe("invalid-command");
        expect(classifyConsoleAnswer(evidence.recordedText("zosmf/syslog/jes2-dollar-commands.txt")).kind).toBe(
            "not-authorized",
        );
        expect(
            classifyConsoleAnswer(
                evidence.recordedText("zosmf/syslog/start-zwesvstc-fork-failed.txt").replace(/^\d{4} {2}/gm, ""),
            ).kind,
        ).toBe("answer");
    });
});
