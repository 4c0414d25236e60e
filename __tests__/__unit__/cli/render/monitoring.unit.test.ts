// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { renderCheckNagios, renderStatusNagios, unknownNagios } from "../../../../src/cli/render/nagios";
import { renderCheckMetrics, renderStatusMetrics } from "../../../../src/cli/render/prometheus";
import type { CheckReport, CheckResult, Finding, InstanceStatus, StatusReport } from "../../../../src/index";
import { metricsComplaints } from "../../../support/laws/metricsComplaints";
import { sampleFor } from "../../../support/laws/parsedMetrics";
import { buildStatusReport } from "../../../support/worlds/buildStatusReport";

function instanceOf(id: string, rest: Partial<InstanceStatus> = {}): InstanceStatus {
    return {
        id,
        system: id.toUpperCase(),
        hostname: `${id}.example.com`,
        state: "READY",
        reason: "ready",
        since: null,
        job: null,
        version: "3.4.0",
        gateway: { url: "https://lpar", reachable: true, latencyMs: 41, health: "UP" },
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

function findingOf(rest: Partial<Finding> = {}): Finding {
    return {
        id: "HA-REG04",
        slug: "ghost-registration",
        severity: "CRITICAL",
        instance: "lpar2",
        system: null,
        seen: "5 registrations | of lpar2\nare left behind",
        means: "",
        next: null,
        evidence: [],
        consequences: [],
        ...rest,
    };
}

const deployment: StatusReport["deployment"] = {
    profile: 'plex"1',
    sysplex: "PLEX1",
    zoweConfig: null,
    topology: "zowe.yaml",
    layout: "services",
    externalUrl: null,
};

const healthy = buildStatusReport({
    deployment,
    verdict: "HEALTHY",
    exitCode: 0,
    ready: 2,
    tolerance: { proven: 1, possible: 1 },
    instances: [instanceOf("lpar1"), instanceOf("lpar2")],
});

const noLatency = { url: "https://lpar", reachable: null, latencyMs: null, health: null };
const silent = instanceOf("lpar2", { state: "UNREACHABLE", serves: null, gateway: noLatency, registeredBy: ["lpar1"] });
const stopped = instanceOf("lpar2", { state: "STOPPED", serves: false, gateway: noLatency, registeredBy: [] });
const unread: StatusReport = {
    ...healthy,
    verdict: "UNKNOWN",
    ready: 0,
    expected: 0,
    tolerance: { proven: 0, possible: 0 },
    instances: [],
    missing: [{ what: "the Zowe configuration", why: "no z/OSMF answered" }],
};

const samplesOf = (text: string, metric: string): readonly string[] =>
    text
        .split("\n")
        .filter((line) => line.startsWith(`zowe_ha_${metric}{`))
        .map((line) => line.replace('profile="plex\\"1",command="status",', ""));

describe("the metrics of a status", () => {
    it.each([
        ["HEALTHY", 0],
        ["DEGRADED", 1],
        ["CRITICAL", 2],
        ["UNKNOWN", 3],
        ["DENIED", 3],
    ] as const)("show %s as %i", (verdict, code) => {
        const text = renderStatusMetrics({ ...healthy, verdict });
        expect(samplesOf(text, "sysplex_status")).toEqual([`zowe_ha_sysplex_status{sysplex="PLEX1"} ${code}`]);
        expect(metricsComplaints(text)).toEqual([]);
    });

    it.each([
        ["an instance that does not serve", stopped, 'zowe_ha_instance_serving{instance="lpar2",system="LPAR2"} 0'],
        ["nothing of one that is unknown", silent, undefined],
    ])("show %s", (_, instance, sample) => {
        const text = renderStatusMetrics({ ...healthy, instances: [instanceOf("lpar1"), instance] });
        expect(samplesOf(text, "instance_serving")).toEqual(
            ['zowe_ha_instance_serving{instance="lpar1",system="LPAR1"} 1', sample].filter(Boolean),
        );
        expect(samplesOf(text, "instance_known")[1]).toBe(
            `zowe_ha_instance_known{instance="lpar2",system="LPAR2"} ${sample === undefined ? 0 : 1}`,
        );
        expect(samplesOf(text, "gateway_latency_seconds")).toEqual([
            'zowe_ha_gateway_latency_seconds{instance="lpar1",system="LPAR1"} 0.041',
        ]);
        expect(metricsComplaints(text)).toEqual([]);
    });

    it("show no 0 for a registry that did not answer", () => {
        const alone = { ...healthy, instances: [instanceOf("lpar1", { registeredBy: ["lpar1"] }), stopped] };
        expect(samplesOf(renderStatusMetrics(alone), "registered")).toEqual([
            'zowe_ha_registered{instance="lpar1",registry="lpar1"} 1',
            'zowe_ha_registered{instance="lpar2",registry="lpar1"} 0',
        ]);
    });

    it("show certificates and cache members, and nothing where they were not seen", () => {
        const unseen = instanceOf("lpar2", { certificateValidTo: null, cacheMembers: null });
        const text = renderStatusMetrics({ ...healthy, instances: [instanceOf("lpar1"), unseen] });
        expect(metricsComplaints(text)).toEqual([]);
        const told = ["lpar1", "lpar2"].map((id) => [
            sampleFor(text, "certificate_not_after_seconds", id),
            sampleFor(text, "cache_members", id),
        ]);
        expect(told).toEqual([
            [Date.parse("2027-01-02T03:04:05.000Z") / 1_000, 2],
            [undefined, undefined],
        ]);
    });

    it("show nothing about instances if the configuration could not be read", () => {
        const text = renderStatusMetrics(unread);
        const names = [...text.matchAll(/^# TYPE zowe_ha_(\w+)/gm)].map(([, name]) => name);
        expect(names).toEqual(["sysplex_status", "snapshot_timestamp_seconds", "snapshot_duration_seconds"]);
        expect(metricsComplaints(text)).toEqual([]);
    });

    it("have one series for each finding, whatever a name contains", () => {
        const strange = findingOf({ instance: 'a\\b"c\nd' });
        const text = renderStatusMetrics({ ...healthy, findings: [strange, strange, findingOf({ instance: null })] });
        expect(samplesOf(text, "finding")).toEqual([
            'zowe_ha_finding{code="HA-REG04",severity="CRITICAL",instance="a\\\\b\\"c\\nd"} 1',
            'zowe_ha_finding{code="HA-REG04",severity="CRITICAL"} 1',
        ]);
        expect(metricsComplaints(text)).toEqual([]);
    });
});

function resultOf(id: string, outcome: CheckResult["outcome"], rest: Partial<CheckResult> = {}): CheckResult {
    const severity = outcome === "FAIL" ? "CRITICAL" : "WARNING";
    const scope = { instance: "lpar1", system: null };
    const texts = { measured: `seen by ${id}`, expected: "", impact: null, remedy: null, source: "" };
    return {
        id,
        slug: id,
        area: "zfs",
        severity,
        outcome,
        scope,
        ...texts,
        access: null,
        evidence: [],
        causedBy: null,
        ...rest,
    };
}

const checked: CheckReport = {
    unmuted: { verdict: "HEALTHY", exitCode: 0 },
    muted: [],
    schema: "zowe-ha/check/1",
    generatedAt: healthy.generatedAt,
    durationMs: 700,
    deployment,
    verdict: "CRITICAL",
    exitCode: 8,
    summary: { passed: 7, warnings: 1, failed: 2, unknown: 1, skipped: 0 },
    unknownForms: [],
    results: [
        resultOf("HA-ZFS01", "PASS"),
        resultOf("HA-ZFS02", "WARN"),
        resultOf("HA-ZFS03", "UNKNOWN"),
        resultOf("HA-ZFS05", "FAIL", { causedBy: { id: "HA-ZFS04", scope: { instance: null, system: null } } }),
        resultOf("HA-ZFS04", "FAIL", { scope: { instance: null, system: "LPAR1" } }),
    ],
};

describe("the metrics of a check", () => {
    it("count results, and contain causes as findings", () => {
        const text = renderCheckMetrics(checked);
        expect(metricsComplaints(text)).toEqual([]);
        const own = (line: string): string => line.replace('profile="plex\\"1",command="check",', "");
        expect(samplesOf(text, "check_results").map(own)).toContain('zowe_ha_check_results{outcome="failed"} 2');
        expect(samplesOf(text, "finding").map(own)).toEqual([
            'zowe_ha_finding{code="HA-ZFS02",severity="WARNING",instance="lpar1"} 1',
            'zowe_ha_finding{code="HA-ZFS04",severity="CRITICAL",system="LPAR1"} 1',
        ]);
    });
});

describe("the line for Nagios", () => {
    const ready = "ready=2;;;0;2 'lpar1_latency'=0.041s;;;0 'lpar2_latency'=0.041s;;;0";
    const critical = { ...healthy, verdict: "CRITICAL", findings: [findingOf(), findingOf()] } as const;

    it.each<[string, StatusReport, number, string]>([
        ["is OK", healthy, 0, `ZOWE OK - 2 of 2 ready, 1 more system can be lost | ${ready}`],
        [
            "warns without a latency that was not measured",
            { ...healthy, verdict: "DEGRADED", ready: 1, instances: [instanceOf("lpar1"), silent] },
            1,
            "ZOWE WARNING - 1 of 2 ready, 1 more system can be lost | ready=1;;;0;2 'lpar1_latency'=0.041s;;;0",
        ],
        [
            "has one line and one bar, and the worst finding",
            critical,
            2,
            `ZOWE CRITICAL - 2 of 2 ready, 1 more system can be lost; HA-REG04 5 registrations / of lpar2 are left behind; 1 more finding | ${ready}`,
        ],
        [
            "is UNKNOWN with the reason",
            unread,
            3,
            "ZOWE UNKNOWN - not seen: the Zowe configuration: no z/OSMF answered",
        ],
        [
            "is UNKNOWN where access was denied",
            { ...unread, verdict: "DENIED" },
            3,
            "ZOWE UNKNOWN - access denied; not seen: the Zowe configuration: no z/OSMF answered",
        ],
    ])("%s", (_, report, exitCode, line) => {
        expect(renderStatusNagios(report)).toEqual({ line, exitCode });
    });

    it("of a check counts, and names the worst result", () => {
        expect(renderCheckNagios(checked)).toEqual({
            line: "ZOWE CRITICAL - 2 failed, 1 warning, 1 unknown, 7 passed; HA-ZFS04 seen by HA-ZFS04 | passed=7;;;0 warnings=1;;;0 failed=2;;;0 unknown=1;;;0 skipped=0;;;0",
            exitCode: 2,
        });
    });

    it("is short, and is UNKNOWN if nothing was judged", () => {
        const { line, exitCode } = unknownNagios(`no\n${"x".repeat(10_000)}`);
        expect(exitCode).toBe(3);
        expect(line).toMatch(/^ZOWE UNKNOWN - no x{300,}\.\.\.$/);
        expect(line.length).toBeLessThan(500);
    });
});
