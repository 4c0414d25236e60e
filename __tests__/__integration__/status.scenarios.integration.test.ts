// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StatusReport } from "../../src/index";
import type { SimulatorOptions } from "../../simulator/world/options";
import { complaints } from "../support/zowe/validateSchema";
import { inStillSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { zoweJsonHere } from "../support/virtual/zoweHere";

liveInVirtualWorld();

interface Expected {
    readonly scenario: string;
    readonly exitCode: number;
    readonly verdict: StatusReport["verdict"];
    /** In the order of the configuration. */
    readonly states: readonly string[];
    /** Findings, those folded under another included. */
    readonly findings: readonly string[];
    /** Simulated seconds between the fault and the look. */
    readonly afterSeconds?: number;
    readonly options?: SimulatorOptions;
    readonly args?: readonly string[];
}

/** What does not answer within this time hangs. */
const hungFor = ["--request-timeout", "3"];
const ready = ["READY", "READY", "READY"];
const second = (state: string): readonly string[] => ["READY", state, "READY"];

/** Every scenario: what is wrong, and the truth about it. */
const table: readonly Expected[] = [
    { scenario: "healthy", exitCode: 0, verdict: "HEALTHY", states: ready, findings: [] },
    { scenario: "no-exec-data", exitCode: 0, verdict: "HEALTHY", states: ready, findings: [] },
    { scenario: "single-healthy", exitCode: 0, verdict: "HEALTHY", states: ready, findings: [] },
    { scenario: "v2", exitCode: 0, verdict: "HEALTHY", states: ready, findings: [] },
    { scenario: "zss-only-hybrid", exitCode: 0, verdict: "HEALTHY", states: ready, findings: [] },
    { scenario: "single-zosmf-dvipa", exitCode: 0, verdict: "HEALTHY", states: ready, findings: [] },
    { scenario: "tagged-config", exitCode: 0, verdict: "HEALTHY", states: ready, findings: [] },
    { scenario: "parmlib-config", exitCode: 0, verdict: "HEALTHY", states: ready, findings: [] },
    { scenario: "console-denied", exitCode: 0, verdict: "HEALTHY", states: ready, findings: [] },
    { scenario: "no-client-certificate", exitCode: 0, verdict: "HEALTHY", states: ready, findings: [] },
    { scenario: "slow", exitCode: 0, verdict: "HEALTHY", states: ready, findings: [] },
    // From 3.5 on the Caching Service tells the members of its cluster.
    {
        scenario: "healthy",
        options: { version: "3.5.0" },
        exitCode: 0,
        verdict: "HEALTHY",
        states: ready,
        findings: [],
    },
    {
        scenario: "cache-split",
        options: { version: "3.5.0" },
        exitCode: 8,
        verdict: "CRITICAL",
        states: second("DEGRADED"),
        findings: ["HA-CCH02"],
    },
    {
        scenario: "instance-stopped",
        exitCode: 4,
        verdict: "DEGRADED",
        states: second("STOPPED"),
        findings: ["HA-STC01"],
    },
    {
        scenario: "system-gone",
        exitCode: 4,
        verdict: "DEGRADED",
        states: second("SYSTEM-DOWN"),
        findings: ["HA-STC01", "HA-SYS01", "HA-ZMF01"],
    },
    {
        scenario: "lpar-lost",
        exitCode: 8,
        verdict: "CRITICAL",
        states: second("SYSTEM-DOWN"),
        findings: ["HA-REG04", "HA-REG06", "HA-STC01", "HA-SYS01", "HA-ZMF01"],
    },
    { scenario: "jobs-hidden", exitCode: 0, verdict: "HEALTHY", states: ready, findings: [] },
    { scenario: "cache-in-memory", exitCode: 4, verdict: "DEGRADED", states: ready, findings: ["HA-CFG09"] },
    {
        scenario: "services-denied",
        exitCode: 4,
        verdict: "DEGRADED",
        states: ["UNKNOWN", "UNKNOWN", "UNKNOWN"],
        findings: [],
    },
    {
        scenario: "discovery-dead-everywhere",
        exitCode: 4,
        verdict: "DEGRADED",
        states: ["UNKNOWN", "UNKNOWN", "UNKNOWN"],
        findings: ["HA-NET01", "HA-STC04"],
    },
    {
        scenario: "gateway-hung",
        exitCode: 4,
        verdict: "DEGRADED",
        states: second("UNREACHABLE"),
        findings: ["HA-NET01"],
        args: hungFor,
    },
    {
        scenario: "lpar-lost-silent",
        exitCode: 8,
        verdict: "CRITICAL",
        states: second("SYSTEM-DOWN"),
        findings: ["HA-REG04", "HA-REG06", "HA-STC01", "HA-SYS01", "HA-ZMF01"],
        args: hungFor,
    },
    {
        scenario: "system-hung",
        exitCode: 4,
        verdict: "DEGRADED",
        states: second("UNREACHABLE"),
        findings: ["HA-NET01", "HA-ZMF01"],
        args: hungFor,
    },
    {
        scenario: "system-refusing",
        exitCode: 4,
        verdict: "DEGRADED",
        states: second("UNREACHABLE"),
        findings: ["HA-NET01", "HA-ZMF01"],
    },
    { scenario: "zosmf-down-on-one", exitCode: 4, verdict: "DEGRADED", states: ready, findings: ["HA-ZMF01"] },
    {
        scenario: "zaas-dead",
        exitCode: 4,
        verdict: "DEGRADED",
        states: second("DEGRADED"),
        findings: ["HA-NET01", "HA-STC04", "HA-STC05"],
    },
    {
        scenario: "discovery-dead",
        exitCode: 4,
        verdict: "DEGRADED",
        states: second("DEGRADED"),
        findings: ["HA-NET01", "HA-STC04", "HA-STC05"],
    },
    {
        scenario: "component-given-up",
        exitCode: 4,
        verdict: "DEGRADED",
        states: second("DEGRADED"),
        findings: ["HA-NET01", "HA-STC04", "HA-STC05"],
    },
    {
        scenario: "starting",
        exitCode: 4,
        verdict: "DEGRADED",
        states: second("STARTING"),
        findings: [],
    },
    {
        scenario: "split-registry",
        exitCode: 8,
        verdict: "CRITICAL",
        states: ["DEGRADED", "DEGRADED", "DEGRADED"],
        findings: ["HA-GW01", "HA-REG02"],
    },
    {
        scenario: "health-protected",
        exitCode: 12,
        verdict: "UNKNOWN",
        states: ["UNKNOWN", "UNKNOWN", "UNKNOWN"],
        findings: ["HA-GW02"],
    },
    {
        scenario: "client-certificate-untrusted",
        exitCode: 12,
        verdict: "UNKNOWN",
        states: ["UNKNOWN", "UNKNOWN", "UNKNOWN"],
        findings: ["HA-GW02"],
    },
    {
        scenario: "credentials-wrong",
        exitCode: 16,
        verdict: "DENIED",
        // The instances are those of zowe.yaml, which nobody let us read.
        states: [],
        findings: [],
    },
    {
        scenario: "certificate-mismatch",
        exitCode: 4,
        verdict: "DEGRADED",
        states: second("UNREACHABLE"),
        findings: ["HA-CRT02"],
    },
    {
        scenario: "orphan",
        exitCode: 4,
        verdict: "DEGRADED",
        states: second("ORPHANED"),
        findings: ["HA-STC01", "HA-STC03"],
    },
    {
        scenario: "drained-forgotten",
        exitCode: 4,
        verdict: "DEGRADED",
        states: second("DRAINED"),
        findings: ["HA-REG08"],
    },
    // Within the first 90 s its leases may still expire in time.
    {
        scenario: "instance-crashed",
        exitCode: 4,
        verdict: "DEGRADED",
        states: second("FAILED"),
        findings: ["HA-REG04", "HA-STC01"],
    },
    {
        scenario: "instance-crashed",
        afterSeconds: 60,
        exitCode: 8,
        verdict: "CRITICAL",
        states: second("FAILED"),
        findings: ["HA-REG04", "HA-REG06", "HA-STC01"],
    },
    { scenario: "start-failed", exitCode: 4, verdict: "DEGRADED", states: second("FAILED"), findings: ["HA-STC01"] },
    {
        scenario: "cache-cannot-rejoin",
        exitCode: 8,
        verdict: "CRITICAL",
        states: ["READY", "DEGRADED"],
        findings: ["HA-CCH10", "HA-NET01", "HA-STC04", "HA-STC05"],
    },
    {
        scenario: "nothing-runs",
        exitCode: 8,
        verdict: "CRITICAL",
        states: ["STOPPED", "STOPPED", "STOPPED"],
        findings: ["HA-STC01"],
    },
    {
        scenario: "unmatched-id",
        exitCode: 4,
        verdict: "DEGRADED",
        states: second("STARTING"),
        findings: ["HA-REG07"],
    },
    { scenario: "version-skew", exitCode: 4, verdict: "DEGRADED", states: ready, findings: ["HA-VER01"] },
];

function allIds(findings: StatusReport["findings"]): string[] {
    return findings.flatMap(({ id, consequences }) => [id, ...allIds(consequences)]);
}

describe("zowe ha status, against every scenario", () => {
    it.each(table)(
        "$scenario: $verdict",
        async ({ scenario, exitCode, verdict, states, findings, afterSeconds, options, args }) => {
            await inStillSysplex({ scenario, ...options }, async ({ directory, advance }) => {
                await advance(afterSeconds ?? 0);
                const run = await zoweJsonHere(["ha", "status", ...(args ?? [])], { cwd: directory });
                const report = run.envelope.data as StatusReport;
                expect({
                    exitCode: run.exitCode,
                    verdict: report.verdict,
                    states: report.instances.map(({ state }) => state),
                    findings: [...new Set(allIds(report.findings))].sort(),
                }).toEqual({ exitCode, verdict, states, findings });
                expect(complaints("status-1.json", report)).toEqual([]);
                expect(report.exitCode).toBe(exitCode);
                expect(run.envelope.success).toBe(true);
                expect(run.stderr).toBe("");
            });
        },
    );
});
