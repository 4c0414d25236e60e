// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { muteStatus } from "../../../../../src/api/health/mutes/muteStatus";
import type { Finding } from "../../../../../src/api/model/finding";
import type { Mute } from "../../../../../src/api/model/proving/mute";
import type { InstanceStatus, StatusReport } from "../../../../../src/api/model/status";
import { buildStatusReport } from "../../../../support/worlds/buildStatusReport";

const now = new Date("2026-01-02T00:00:00Z");

function instanceOf(id: string, changes: Partial<InstanceStatus> = {}): InstanceStatus {
    const seen = { job: null, version: "3.4.0", gateway: null, components: [], registeredBy: [], registeredOf: 2 };
    const figures = { certificateValidTo: null, cacheMembers: null };
    const names = { id, system: id.toUpperCase(), hostname: `${id}.example.com` };
    return {
        ...names,
        state: "READY",
        reason: "",
        since: null,
        serves: true,
        evidence: [],
        ...seen,
        ...figures,
        ...changes,
    };
}

function findingOf(id: string, changes: Partial<Finding> = {}): Finding {
    const where = { instance: "lpar2", system: "LPAR2" };
    const words = { slug: id, seen: "", means: "", next: null, evidence: [], consequences: [] };
    return { id, severity: "WARNING", ...where, ...words, ...changes };
}

const muteOf = (id: string, changes: Partial<Mute> = {}): Mute => ({
    id,
    severity: "WARNING",
    scopes: [{ instance: "lpar2", system: "LPAR2" }],
    by: "user@host",
    reason: "on order",
    since: "2026-01-01T00:00:00.000Z",
    until: "2026-01-03T00:00:00.000Z",
    ...changes,
});

function reportOf(instances: readonly InstanceStatus[], findings: readonly Finding[]): StatusReport {
    const isCritical = findings.some(({ severity }) => severity === "CRITICAL");
    const decided = { verdict: isCritical ? "CRITICAL" : "DEGRADED", exitCode: isCritical ? 8 : 4 } as const;
    return buildStatusReport({ generatedAt: now.toISOString(), ...decided, unmuted: decided, instances, findings });
}

const drained = instanceOf("lpar2", { state: "DRAINED", serves: null });
const pair = [instanceOf("lpar1"), drained];
const override = findingOf("HA-REG08");
const other = findingOf("HA-CRT01");

describe("muteStatus", () => {
    it.each<[string, readonly InstanceStatus[], readonly Finding[], readonly Mute[], string]>([
        ["drained, as it was accepted", pair, [override], [muteOf("HA-REG08")], "HEALTHY"],
        ["drained, and nothing was accepted", pair, [override], [], "DEGRADED"],
        ["drained, and something else was accepted", pair, [other], [muteOf("HA-CRT01")], "DEGRADED"],
        ["drained as accepted, and another finding", pair, [override, other], [muteOf("HA-REG08")], "DEGRADED"],
        [
            "drained as accepted, and a critical finding",
            pair,
            [override, findingOf("HA-CCH02", { severity: "CRITICAL" })],
            [muteOf("HA-REG08")],
            "CRITICAL",
        ],
        [
            "drained elsewhere",
            [...pair, instanceOf("lpar3", { state: "DRAINED" })],
            [override],
            [muteOf("HA-REG08")],
            "DEGRADED",
        ],
        ["drained, and no other is ready", [drained], [override], [muteOf("HA-REG08")], "DEGRADED"],
        [
            "stopped, which no mute covers",
            [instanceOf("lpar1"), instanceOf("lpar2", { state: "STOPPED", serves: false })],
            [override],
            [muteOf("HA-REG08")],
            "DEGRADED",
        ],
    ])("judges an instance that is %s", (_, instances, findings, mutes, verdict) => {
        const before = reportOf(instances, findings);
        const { report } = muteStatus(before, mutes, now);
        expect([report.verdict, report.unmuted]).toEqual([verdict, before.unmuted]);
        expect(report.instances).toEqual(before.instances);
        expect(report.findings).toEqual(before.findings);
    });

    it.each(["UNKNOWN", "DENIED"] as const)("leaves %s as it is", (verdict) => {
        const before = { ...reportOf(pair, [override]), verdict };
        expect(muteStatus(before, [muteOf("HA-REG08")], now).report.verdict).toBe(verdict);
    });
});
