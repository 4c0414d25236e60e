// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parseComponentList } from "../../../src/api/probe/parse/componentList";
import { parseJobMessageLog } from "../../../src/api/probe/parse/jobMessageLog";
import { parseLauncherLog } from "../../../src/api/probe/parse/launcherLog";
import { describeEvidence, recordedLines, recordingsIn } from "../../support/evidence";

describeEvidence("the recorded JESMSGLG of a started Zowe", () => {
    const path = "zosmf/zowe/zweslstc-jesmsglg.txt";

    it("names system and job, and no end", () => {
        expect(parseJobMessageLog(recordedLines(path))).toMatchObject({
            systemName: "S0W1",
            jobName: "ZWESLSTC",
            end: null,
            endedAt: null,
            failures: [],
        });
    });

    it("holds ZWEL0022I only in the configuration that Zowe prints, which says nothing", () => {
        expect(recordedLines(path).join()).toContain("ZWEL0022I");
        const ids = parseJobMessageLog(recordedLines(path)).messages.map(({ id }) => id);
        expect(ids).not.toContain("ZWEL0022I");
        expect(ids.filter((id) => id === "ZWEL0021I")).toHaveLength(1);
    });

    it("tells what started, though the lines are folded", () => {
        const ready = parseJobMessageLog(recordedLines(path)).messages.filter(({ id }) => id === "ZWEAM000I");
        expect(ready.map(({ text }) => text)).toEqual([
            "API Catalog Service started in 226.193",
            "Discovery Service started in 225.533 s",
            "Gateway Service started in 266.633",
        ]);
    });
});

describeEvidence("recorded job logs", () => {
    it.each([
        ["records-all-abend-s806.txt", "S0W1", "TEST3", "ABEND=S806", ["IEF450I"]],
        ["records-all-canceled-s222.txt", "S0W1", "TEST1", "ABEND=S222", ["IEF450I"]],
        ["records-all-jcl-error.txt", "S0W1", null, null, ["IEFC452I"]],
        ["records-jesmsglg-job.txt", "S0W1", "IJMP05", "RC=0000", []],
        ["records-jesmsglg-rc0.txt", "S0W1", "TEST1", "RC=0000", []],
        ["records-jesmsglg-wlm-init.txt", "BLAH", "JOB123X", "RC=0000", []],
    ])("say how the job ended: %s", (file, systemName, jobName, end, failures) => {
        const log = parseJobMessageLog(recordedLines(`zosmf/jobs/${file}`));
        expect(log).toMatchObject({ systemName, jobName, end });
        expect(log.failures.map(({ id }) => id)).toEqual(failures);
    });

    it("of another DD name no system", () => {
        for (const path of [
            "zosmf/jobs/records-jcl-tsu.txt",
            "zosmf/jobs/records-jesjcl.txt",
            "zosmf/zowe/zweslstc-jesysmsg.txt",
        ]) {
            expect(parseJobMessageLog(recordedLines(path))).toMatchObject({ systemName: null, end: null });
        }
    });
});

describeEvidence("the recorded SYSPRINT of a started Zowe", () => {
    const start = "zosmf/zowe/zweslstc-sysprint-start.txt";
    const ready = "zosmf/zowe/zweslstc-sysprint-ready.txt";

    it("tells how it was configured and how far it came", () => {
        expect(parseLauncherLog(recordedLines(start))).toMatchObject({
            zoweVersion: "2.17.0",
            haInstanceId: "s0w1",
            configuration: "PARMLIB(IZP.CUST.PARMLIB):FILE(/usr/lpp/zwe/zwe217/zowe.yaml)",
            rootDirectory: "/usr/lpp/zwe/zwe217",
            workspaceDirectory: "/global/zowe/workspace",
            isPrepared: true,
            componentList: ["gateway", "api-catalog", "discovery", "caching-service", "app-server", "zss", "izp"],
            areComponentsStarted: true,
            isListening: true,
            isStopping: false,
            isStopped: false,
            startFailure: null,
            lastMessage: "ZWEL0012I starting console listener",
        });
    });

    it("counts a failed configure step, which did not end the start", () => {
        expect(parseLauncherLog(recordedLines(start)).failures).toEqual([
            { id: "ZWEL0317E", text: "Component izp commands.configure ended with rc=1.", at: null },
        ]);
    });

    it("tells what got ready, in spite of colours and broken records", () => {
        const { readiness, components, isStopping } = parseLauncherLog(recordedLines(ready));
        expect(readiness.services.map(({ service, seconds }) => [service, seconds])).toEqual([
            ["Caching Service", 172.592],
            ["API Catalog Service", 226.193],
            ["Discovery Service", 225.533],
            ["Gateway Service", 266.633],
        ]);
        expect(readiness).toMatchObject({
            isApimlComplete: true,
            isDesktopReady: true,
            isZssStarted: true,
            isSsoReady: true,
            crossMemoryServer: { name: "ZWESIS_STD", status: "Ok", cmsReturnCode: 0 },
        });
        expect(components).toEqual([
            {
                name: "izp",
                isRunning: true,
                isStopped: false,
                isGivenUp: false,
                restarts: 1,
                lastStatus: 0,
                runsSince: new Date("2024-09-09T05:59:28.813Z"),
            },
        ]);
        expect(isStopping).toBe(false);
    });

    it("holds no answer to APPL=DISP", () => {
        expect(parseComponentList(recordedLines(start))).toMatchObject({ ok: false });
    });
});

describeEvidence("other recorded log lines", () => {
    it.each([
        ["apiml-ready-v1-slow.txt", ["Discovery Service", "API Catalog Service", "Gateway Service"]],
        [
            "apiml-ready-v3-docs.txt",
            ["Caching Service", "API Catalog Service", "API Catalog Service", "Gateway Service"],
        ],
        ["apiml-ready-v3-modulith-docs.txt", ["API Catalog Service", "API Catalog Service"]],
    ])("tell what got ready: %s", (file, services) => {
        const { readiness } = parseLauncherLog(recordedLines(`zosmf/zowe/${file}`));
        expect(readiness.services.map(({ service }) => service)).toEqual(services);
    });

    it("tell which component was given up", () => {
        const { components } = parseLauncherLog(recordedLines("zosmf/zowe/launcher-max-retries.txt"));
        expect(components).toMatchObject([{ name: "izp", isRunning: false, isGivenUp: true }]);
    });

    it("of the Caching Service tell why it cannot come back", () => {
        const lines = recordedLines("apiml/21-caching-failed-starts.md");
        const locked = lines.findIndex((line) => line.startsWith("## 2. A node that was killed"));
        expect(parseLauncherLog(lines.slice(0, locked)).caching).toMatchObject({
            isOnSharedFiles: true,
            isLockedOut: false,
        });
        expect(parseLauncherLog(lines.slice(locked))).toMatchObject({
            cacheIsLockedOut: true,
            caching: { isOnSharedFiles: false, members: ["vm-9315", "vm-14841"] },
        });
    });

    it.each(recordingsIn("zosmf/zowe"))("claim no stop: %s", (path) => {
        const { isStopping, isStopped } = parseLauncherLog(recordedLines(path));
        expect([isStopping, isStopped]).toEqual([false, false]);
    });
});
