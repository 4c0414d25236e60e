// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { renderStatus } from "../../../../src/cli/render/status";
import { plainStyle } from "../../../../src/cli/render/layout/style";
import type { InstanceStatus } from "../../../../src/index";
import { buildStatusReport } from "../../../support/worlds/buildStatusReport";

function instanceOf(number: number, rest: Partial<InstanceStatus> = {}): InstanceStatus {
    return {
        id: `lpar${number}`,
        system: `LPAR${number}`,
        hostname: `lpar${number}.example.com`,
        state: "READY",
        reason: "ready",
        since: `2026-01-0${number}T01:02:03.000Z`,
        job: { name: "ZWE1SV", id: `STC0000${number}`, owner: "ZWESVUSR" },
        version: "3.4.0",
        gateway: { url: "https://lpar", reachable: true, latencyMs: 20, health: "UP" },
        components: [],
        registeredBy: ["lpar1", "lpar2"],
        registeredOf: 2,
        certificateValidTo: "2027-01-02T03:04:05.000Z",
        cacheMembers: 2,
        serves: true,
        evidence: [],
        ...rest,
    };
}

const report = buildStatusReport({
    instances: [instanceOf(1), instanceOf(2, { state: "STOPPED", reason: "no job runs", job: null, since: null })],
});

const wideFacts = ["ZWE1SV STC00001 ZWESVUSR", "lpar1.example.com", "3.4.0", "2026-01-01T01:02:03"];

describe("the status", () => {
    it.each([
        ["2026-01-02T01:00:00.000Z", "VERIFY", "are one store, verified 2 h ago (zowe ha cache verify)"],
        ["2026-01-02T02:59:00.000Z", "STATUS", "are one store, seen 5 min ago (zowe ha cache status)"],
    ] as const)("shows with its age what was found of the caches at %s", (at, by, words) => {
        const rememberedCache = { outcome: "ONE-STORE", by, at } as const;
        expect(renderStatus({ ...report, rememberedCache }, plainStyle, false).replace(/\s+/g, " ")).toContain(words);
    });

    it("has one line for each instance if the terminal has room for it", () => {
        const lines = renderStatus(report, { ...plainStyle, width: 160 }, true).split("\n");
        const own = lines.find((line) => line.includes("lpar1 ")) ?? "";
        wideFacts.forEach((fact) => expect(own).toContain(fact));
        expect(lines.filter((line) => line.includes("STOPPED"))).toEqual([expect.stringContaining("no job runs")]);
    });

    it.each([80, 100])("puts the same facts below each instance at %i columns, and breaks no line", (width) => {
        const text = renderStatus(report, { ...plainStyle, width }, true);
        const lines = text.split("\n");
        expect(lines.filter((line) => line.length > width)).toEqual([]);
        const [, below = ""] = text.split(/^ {2}lpar1 .*\n/m);
        const facts = (below.split(/^ {2}lpar2 /m)[0] ?? "").replace(/\s+/g, " ");
        const [job, hostname, version, since] = wideFacts;
        expect(facts).toContain(`job ${job}, hostname ${hostname}, version ${version}, since ${since}`);
        expect(lines.find((line) => line.includes("lpar2 "))).toMatch(/STOPPED.*no job runs/);
        expect(text.replace(/\s+/g, " ")).toContain("job -, hostname lpar2.example.com, version 3.4.0, since -");
    });

    it("shows what is under way, by which user, and since when", () => {
        const at = {
            id: "restart-20260102-021107-0001",
            kind: "RESTART",
            by: { user: "USER1", host: "WS7" },
            since: "2026-01-02T02:11:07.000Z",
            targets: ["lpar1", "lpar2"],
            doing: "stopping lpar2",
            expired: false,
        } as const;
        const operations = [at, { ...at, since: "2026-01-01T23:00:00.000Z", doing: null, expired: true }];
        const text = renderStatus({ ...report, operations }, plainStyle, false);
        expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
        const words = text.replace(/\s+/g, " ");
        expect(words).toContain("restart of lpar1, lpar2 by USER1 at WS7 since 02:11: stopping lpar2 (restart-");
        expect(words).toContain("by USER1 at WS7 since 2026-01-01 23:00; its program is gone or makes no progress");
    });
});
