// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parseComponentList } from "../../../src/api/probe/parse/componentList";
import { parseJobMessageLog } from "../../../src/api/probe/parse/jobMessageLog";
import { parseLauncherLog } from "../../../src/api/probe/parse/launcherLog";
import { describeEvidence } from "../../support/wire/evidence";

describeEvidence("the recorded JESMSGLG of a started Zowe", (evidence) => {
    const path = "zosmf/zowe/zweslstc-jesmsglg.txt";

    it("names system and job, and no end", () => {
        expect(parseJobMessageLog(evidence.recordedLines(path))).toMatchObject({
            ...(evidence.isRecorded
                ? { systemName: "S0W1", jobName: "ZWESLSTC" }
                : { systemName: "LPAR1", jobName: "ZWE1SV" }),
            end: null,
            endedAt: null,
            failures: [],
        });
    });

    it("contains ZWEL0022I only in the configuration that Zowe prints, which means nothing", () => {
        expect(evidence.recordedLines(path).join()).toContain("ZWEL0022I");
        const ids = parseJobMessageLog(evidence.recordedLines(path)).messages.map(({ id }) => id);
        expect(ids).not.toContain("ZWEL0022I");
        expect(ids.filter((id) => id === "ZWEL0021I")).toHaveLength(1);
    });

    it("reports what started, even if the lines are folded", () => {
        const ready = parseJobMessageLog(evidence.recordedLines(path)).messages.filter(({ id }) => id === "ZWEAM000I");
        expect(ready.map(({ text }) => text)).toEqual(
            evidence.isRecorded
                ? [
                      "API Catalog Service started in 226.193",
                      "Discovery Service started in 225.533 s",
                      "Gateway Service started in 266.633",
                  ]
                : [
                      "Discovery Service started in 28.613 se",
                      "API Catalog Service started in 36.705",
                      "Gateway Service started in 42.079 seco",
                  ],
        );
    });
});

const recordedEnds = [
    ["records-all-abend-s806.txt", "S0W1", "TEST3", "ABEND=S806", ["IEF450I"]],
    ["records-all-canceled-s222.txt", "S0W1", "TEST1", "ABEND=S222", ["IEF450I"]],
    ["records-all-jcl-error.txt", "S0W1", null, null, ["IEFC452I"]],
    ["records-jesmsglg-job.txt", "S0W1", "IJMP05", "RC=0000", []],
    ["records-jesmsglg-rc0.txt", "S0W1", "TEST1", "RC=0000", []],
    ["records-jesmsglg-wlm-init.txt", "BLAH", "JOB123X", "RC=0000", []],
] as const;

describeEvidence("recorded job logs", (evidence) => {
    const ends = evidence.isRecorded
        ? recordedEnds
        : ([
              ["records-all-abend-s806.txt", "LPAR1", "DEMO1", "ABEND=S806", ["IEF450I"]],
              ["records-all-canceled-s222.txt", "LPAR1", "ZWE1SV", "ABEND=S222", ["IEF450I"]],
              ["records-all-jcl-error.txt", "LPAR1", null, null, ["IEFC452I"]],
              ["records-jesmsglg-rc0.txt", "LPAR1", "TEST1", "RC=0000", []],
          ] as const);

    it.each<readonly [string, string, string | null, string | null, readonly string[]]>(ends)(
        "show how the job ended: %s",
        (file, systemName, jobName, end, failures) => {
            const log = parseJobMessageLog(evidence.recordedLines(`zosmf/jobs/${file}`));
            expect(log).toMatchObject({ systemName, jobName, end });
            expect(log.failures.map(({ id }) => id)).toEqual(failures);
        },
    );

    it("of another DD name no system", () => {
        const recordedOnly = evidence.isRecorded ? ["zosmf/jobs/records-jcl-tsu.txt"] : [];
        for (const path of [...recordedOnly, "zosmf/jobs/records-jesjcl.txt", "zosmf/zowe/zweslstc-jesysmsg.txt"]) {
            expect(parseJobMessageLog(evidence.recordedLines(path))).toMatchObject({ systemName: null, end: null });
        }
    });
});

describeEvidence("the recorded SYSPRINT of a started Zowe", (evidence) => {
    const components = ["gateway", "api-catalog", "discovery", "caching-service", "app-server", "zss"];
    const failed = evidence.isRecorded ? "izp" : "demo";
    const start = "zosmf/zowe/zweslstc-sysprint-start.txt";
    const ready = "zosmf/zowe/zweslstc-sysprint-ready.txt";

    it("reports how it was configured and how far it came", () => {
        expect(parseLauncherLog(evidence.recordedLines(start))).toMatchObject({
            ...(evidence.isRecorded
                ? {
                      zoweVersion: "2.17.0",
                      haInstanceId: "s0w1",
                      configuration: "PARMLIB(IZP.CUST.PARMLIB):FILE(/usr/lpp/zwe/zwe217/zowe.yaml)",
                      rootDirectory: "/usr/lpp/zwe/zwe217",
                      componentList: [...components, "izp"],
                  }
                : {
                      zoweVersion: "2.18.4",
                      haInstanceId: "lpar1",
                      configuration: "/global/zowe/zowe.yaml",
                      rootDirectory: "/usr/lpp/zowe",
                      componentList: components,
                  }),
            workspaceDirectory: "/global/zowe/workspace",
            isPrepared: true,
            areComponentsStarted: true,
            isListening: true,
            isStopping: false,
            isStopped: false,
            startFailure: null,
            lastMessage: "ZWEL0012I starting console listener",
        });
    });

    it("counts a failed configure step, which did not end the start", () => {
        expect(parseLauncherLog(evidence.recordedLines(start)).failures).toEqual([
            { id: "ZWEL0317E", text: `Component ${failed} commands.configure ended with rc=1.`, at: null },
        ]);
    });

    it("reports what became ready, in spite of color and broken records", () => {
        const { readiness, components, isStopping } = parseLauncherLog(evidence.recordedLines(ready));
        expect(readiness.services.map(({ service, seconds }) => [service, seconds])).toEqual(
            evidence.isRecorded
                ? [
                      ["Caching Service", 172.592],
                      ["API Catalog Service", 226.193],
                      ["Discovery Service", 225.533],
                      ["Gateway Service", 266.633],
                  ]
                : [
                      ["Caching Service", 28.183],
                      ["Discovery Service", 28.613],
                      ["API Catalog Service", 36.705],
                      ["Gateway Service", 42.079],
                  ],
        );
        expect(readiness).toMatchObject({
            isApimlComplete: true,
            isDesktopReady: true,
            isZssStarted: true,
            isSsoReady: true,
            crossMemoryServer: { name: "ZWESIS_STD", status: "Ok", cmsReturnCode: 0 },
        });
        expect(components).toEqual([
            {
                name: evidence.isRecorded ? "izp" : "zss",
                isRunning: true,
                isStopped: false,
                isGivenUp: false,
                restarts: 1,
                lastStatus: 0,
                runsSince: new Date(evidence.isRecorded ? "2024-09-09T05:59:28.813Z" : "2026-11-22T12:05:01.500Z"),
                said: [
                    evidence.isRecorded
                        ? { record: 27, text: "ZWEL0004I component izp(66042) terminated, status = 0" }
                        : { record: 12, text: "ZWEL0004I component zss(50397712) terminated, status = 0" },
                ],
            },
        ]);
        expect(isStopping).toBe(false);
    });

    it("contains no answer to APPL=DISP", () => {
        expect(parseComponentList(evidence.recordedLines(start))).toMatchObject({ ok: false });
    });
});

const recordedReadiness: readonly (readonly [string, readonly string[]])[] = [
    ["apiml-ready-v1-slow.txt", ["Discovery Service", "API Catalog Service", "Gateway Service"]],
    ["apiml-ready-v3-docs.txt", ["Caching Service", "API Catalog Service", "API Catalog Service", "Gateway Service"]],
    ["apiml-ready-v3-modulith-docs.txt", ["API Catalog Service", "API Catalog Service"]],
];

describeEvidence("other recorded log lines", (evidence) => {
    it.each<readonly [string, readonly string[]]>(
        evidence.isRecorded
            ? recordedReadiness
            : [
                  ["apiml-ready-old-words.txt", ["Discovery Service", "Gateway Service"]],
                  ["apiml-ready-colored.txt", ["Caching Service", "API Catalog Service"]],
              ],
    )("report what became ready: %s", (file, services) => {
        const { readiness } = parseLauncherLog(evidence.recordedLines(`zosmf/zowe/${file}`));
        expect(readiness.services.map(({ service }) => service)).toEqual(services);
    });

    it("report which component was given up", () => {
        const { components } = parseLauncherLog(evidence.recordedLines("zosmf/zowe/launcher-max-retries.txt"));
        expect(components).toMatchObject([
            { name: evidence.isRecorded ? "izp" : "app-server", isRunning: false, isGivenUp: true },
        ]);
    });

    it("of the Caching Service report why it cannot come back", () => {
        const lines = evidence.recordedLines("apiml/21-caching-failed-starts.md");
        const locked = lines.findIndex((line) => line.startsWith("## 2. A node that was killed"));
        expect(parseLauncherLog(lines.slice(0, locked)).caching).toMatchObject({
            isOnSharedFiles: true,
            isLockedOut: false,
        });
        expect(parseLauncherLog(lines.slice(locked))).toMatchObject({
            cacheIsLockedOut: true,
            caching: {
                isOnSharedFiles: false,
                members: evidence.isRecorded ? ["vm-9315", "vm-14841"] : ["demo-1", "demo-2"],
            },
        });
    });

    it.each(evidence.recordingsIn("zosmf/zowe"))("report no stop: %s", (path) => {
        const { isStopping, isStopped } = parseLauncherLog(evidence.recordedLines(path));
        expect([isStopping, isStopped]).toEqual([false, false]);
    });
});
