// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { classifyConsoleAnswer, consoleLines, consoleMessages } from "../../../src/api/probe/parse/consoleText";
import { parseDisplayActive } from "../../../src/api/probe/parse/displayActive";
import { parseDisplayOmvsFile } from "../../../src/api/probe/parse/displayOmvsFile";
import { describeEvidence, recordedJson, recordedText } from "../../support/evidence";

const response = (path: string): string => (recordedJson(path) as Record<string, string>)["cmd-response"] ?? "";

/** What follows a heading of the recording, up to an empty line. */
function part(path: string, from: string): string {
    const text = recordedText(path);
    return text.slice(text.indexOf(from)).split("\n\n")[0] ?? "";
}

describeEvidence("recorded answers of the console service", () => {
    const notFound = "zosmf/console/put-d-a-not-found-echo.json";

    it("lose the echo of their command", () => {
        expect(consoleLines(response(notFound), "D A,PEGASUS")[0]).toMatch(/^CNZ4106I /);
    });

    it("prove a task absent", () => {
        expect(parseDisplayActive(response(notFound))).toEqual({ ok: true, value: [] });
    });

    it.each([notFound, "zosmf/console/put-d-iplinfo.json", "zosmf/console/put-d-u.json"])(
        "are answers, no refusals: %s",
        (path) => {
            expect(classifyConsoleAnswer(response(path)).kind).toBe("answer");
            expect(consoleMessages(response(path))).toHaveLength(1);
        },
    );

    it("to D A,L are not taken for those to D A,name", () => {
        const lines = recordedJson("zosmf/console/collected-d-a-l-lines.json") as string[];
        expect(parseDisplayActive(lines.join("\r"))).toMatchObject({ ok: false });
    });
});

describeEvidence("recorded displays", () => {
    it("of one started task, first absent and then there", () => {
        const path = "zosmf/syslog/d-a-one-name.txt";
        expect(parseDisplayActive(part(path, " CNZ4106I 09.36.14"))).toEqual({ ok: true, value: [] });
        expect(parseDisplayActive(part(path, " CNZ4106I 12.59.38"))).toEqual({
            ok: true,
            value: [
                {
                    jobName: "CFZCIM",
                    stepName: "CFZCIM",
                    procedureStep: "*OMVSEX",
                    isStarting: false,
                    asid: "004F",
                    workUnitId: "STC09875",
                    userId: "CFZSRV",
                    elapsedSeconds: 3001,
                },
            ],
        });
    });

    it("of all tasks with a prefix", () => {
        const text = recordedText("zosmf/syslog/d-a-wildcard-ulog.txt").replace(/^.{43}/gm, "");
        expect(parseDisplayActive(text)).toMatchObject({
            ok: true,
            value: [
                {
                    jobName: "IZUANG1",
                    asid: "0040",
                    workUnitId: "STC03265",
                    userId: "IZUSVR",
                    elapsedSeconds: 288 * 3600 + 21 * 60,
                },
                { jobName: "IZUSVR1", stepName: "IZUSVR1", asid: "003D", workUnitId: "STC03266" },
            ],
        });
    });

    it.each(["zosmf/syslog/d-ts-console-rest.txt", "zosmf/syslog/d-ts-all-ulog.txt"])(
        "of TSO users show no task: %s",
        (path) => {
            const text = recordedText(path).replace(/^(?:ATS1 .{33}| {42})/gm, "");
            expect(parseDisplayActive(text)).toEqual({ ok: true, value: [] });
        },
    );

    it("of a mounted file system", () => {
        expect(parseDisplayOmvsFile(recordedText("zosmf/syslog/d-omvs-f.txt"))).toEqual({
            ok: true,
            value: [
                {
                    name: "USSHOME.USER03",
                    path: "/home/user03",
                    type: "ZFS",
                    device: 117,
                    status: "ACTIVE",
                    mode: "RDWR",
                    ownerSystem: "SYSB",
                    automove: "Y",
                    isClient: false,
                },
            ],
        });
    });

    it("that refuse say so only at the start of a line", () => {
        const tso = recordedText("zosmf/syslog/opercmd-d-t-ulog.txt").replace(/^.{43}/gm, "");
        expect(classifyConsoleAnswer(tso).kind).toBe("invalid-command");
        expect(classifyConsoleAnswer(recordedText("zosmf/syslog/jes2-dollar-commands.txt")).kind).toBe(
            "not-authorized",
        );
        expect(
            classifyConsoleAnswer(
                recordedText("zosmf/syslog/start-zwesvstc-fork-failed.txt").replace(/^\d{4} {2}/gm, ""),
            ).kind,
        ).toBe("answer");
    });
});
