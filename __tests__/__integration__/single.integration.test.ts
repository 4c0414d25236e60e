// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SimulatorOptions } from "../../simulator/world/options";
import type { CheckReport, StatusReport } from "../../src/index";
import { questionsAsked } from "../support/laws/questionsAsked";
import { complaints } from "../support/zowe/validateSchema";
import { inStillSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { zoweJsonHere } from "../support/virtual/zoweHere";

liveInVirtualWorld();

interface Expected {
    readonly scenario: string;
    readonly options?: SimulatorOptions;
    readonly layout?: string;
    /** How long it has been so: a lease has to run out first. */
    readonly laterSeconds?: number;
    /** zowe.yaml names another layout than runs. */
    readonly isChanging?: true;
    readonly status: number;
    readonly states: readonly string[];
    /** `HA-REG04 CRITICAL`, those folded under another included. */
    readonly findings: readonly string[];
    readonly check: number;
    /** `HA-REG04 FAIL` of the areas that this layout concerns. */
    readonly checked: readonly string[];
}

const ready = ["READY", "READY", "READY"];
const second = (state: string): readonly string[] => ["READY", state, "READY"];
const leftBehind = ["HA-GW05 WARNING", "HA-REG04 CRITICAL", "HA-REG06 WARNING", "HA-STC01 WARNING"];

/** Every scenario of the single-service layout: what is wrong, and the truth about it. */
const table: readonly Expected[] = [
    { scenario: "single-healthy", status: 0, states: ready, findings: [], check: 0, checked: [] },
    { scenario: "single-health-needs-logon", status: 0, states: ready, findings: [], check: 0, checked: [] },
    { scenario: "single-3.4-no-block", status: 0, states: ready, findings: [], check: 0, checked: [] },
    { scenario: "single-restarted-empty-registry", status: 0, states: ready, findings: [], check: 0, checked: [] },
    {
        scenario: "single-one-stopped",
        status: 8,
        states: second("STOPPED"),
        findings: leftBehind,
        check: 8,
        checked: ["HA-CCH14 INFO", "HA-GW05 WARN", "HA-REG04 FAIL", "HA-REG06 WARN", "HA-REG10 INFO"],
    },
    {
        scenario: "single-one-killed",
        status: 8,
        states: second("FAILED"),
        findings: ["HA-CCH14 WARNING", ...leftBehind],
        check: 8,
        checked: ["HA-CCH14 WARN", "HA-GW05 WARN", "HA-REG04 FAIL", "HA-REG06 WARN", "HA-REG10 INFO"],
    },
    {
        scenario: "single-system-gone",
        status: 8,
        states: second("SYSTEM-DOWN"),
        findings: [...leftBehind, "HA-SYS01 WARNING", "HA-ZMF01 WARNING"],
        check: 8,
        checked: ["HA-CCH14 INFO", "HA-GW05 WARN", "HA-REG04 FAIL", "HA-REG06 WARN", "HA-REG10 INFO"],
    },
    {
        scenario: "single-one-frozen",
        status: 4,
        states: second("UNREACHABLE"),
        findings: ["HA-CCH14 WARNING", "HA-GW05 WARNING", "HA-NET01 WARNING"],
        check: 12,
        checked: [
            "HA-CCH01 UNKNOWN",
            "HA-CCH13 UNKNOWN",
            "HA-CCH14 WARN",
            "HA-GW01 UNKNOWN",
            "HA-GW05 WARN",
            "HA-REG06 INFO",
        ],
    },
    {
        scenario: "single-split",
        status: 8,
        states: second("DEGRADED"),
        findings: ["HA-CCH02 CRITICAL"],
        check: 8,
        checked: ["HA-CCH02 FAIL"],
    },
    {
        scenario: "single-override-forgotten",
        status: 4,
        states: ready,
        findings: ["HA-REG08 WARNING"],
        check: 4,
        checked: ["HA-REG08 WARN"],
    },
    {
        scenario: "single-ghost-onboarded",
        laterSeconds: 200,
        status: 8,
        states: ready,
        findings: ["HA-REG04 CRITICAL"],
        check: 8,
        checked: ["HA-REG04 FAIL"],
    },
    { scenario: "single-with-vsam", status: 0, states: ready, findings: [], check: 4, checked: ["HA-CCH05 WARN"] },
    // That zowe.yaml names both layouts is said by HA-CFG11, and by nothing else.
    {
        scenario: "single-healthy",
        options: { layoutByInstance: { lpar1: "services" } },
        layout: "mixed",
        status: 0,
        states: ready,
        findings: [],
        check: 4,
        checked: [],
    },
    // HA-CFG16 says that one is still to be restarted. Whether zowe.yaml changed before the others started is open (HA-CFG07): z/OSMF
    // lists its time without a zone.
    {
        scenario: "mixed",
        layout: "mixed",
        isChanging: true,
        status: 0,
        states: ready,
        findings: [],
        check: 12,
        checked: [],
    },
];

function allOf(findings: StatusReport["findings"]): readonly string[] {
    return findings.flatMap(({ id, severity, consequences }) => [`${id} ${severity}`, ...allOf(consequences)]);
}

/** A pass with something to do is information. */
function told({ results }: CheckReport): readonly string[] {
    const areas = ["registration", "gateway", "caching"];
    const words = results
        .filter(({ area }) => areas.includes(area))
        .filter(({ outcome, remedy }) => outcome !== "SKIP" && (outcome !== "PASS" || remedy !== null))
        .map(({ id, outcome }) => `${id} ${outcome === "PASS" ? "INFO" : outcome}`);
    return [...new Set(words)].sort();
}

describe("zowe ha, with single services", () => {
    it.each(table)("tells the truth in $scenario: status $status, check $check", async (expected) => {
        const { scenario, options, layout, laterSeconds = 0, isChanging = false, ...values } = expected;
        await inStillSysplex({ scenario, ...options }, async ({ directory, requests, advance }) => {
            await advance(laterSeconds);
            const before = requests().length;
            const status = await zoweJsonHere(["ha", "status", "--request-timeout", "8"], { cwd: directory });
            const asked = questionsAsked(requests().slice(before));
            const report = status.envelope.data as StatusReport;
            const check = await zoweJsonHere(["ha", "check", "--set", "full", "--request-timeout", "8"], {
                cwd: directory,
            });
            const checks = check.envelope.data as CheckReport;
            expect({
                status: status.exitCode,
                states: report.instances.map(({ state }) => state),
                findings: [...new Set(allOf(report.findings))].sort(),
                check: check.exitCode,
                checked: told(checks),
            }).toEqual(values);
            expect(report.deployment.layout).toBe(layout ?? "single-service");
            expect([...complaints("status-1.json", report), ...complaints("check-1.json", checks)]).toEqual([]);
            // 2 + 4 N while everything is well, and runs as zowe.yaml says.
            expect(values.status === 0 && !isChanging ? asked : 0).toBeLessThanOrEqual(2 + 4 * 3);
        });
    });

    it.each([2, 8])("raises nothing in a healthy sysplex of %i", async (systems) => {
        await inStillSysplex({ scenario: "single-healthy", systems }, async ({ directory, requests }) => {
            const before = requests().length;
            const { envelope, exitCode } = await zoweJsonHere(["ha", "status"], { cwd: directory });
            const asked = questionsAsked(requests().slice(before));
            const report = envelope.data as StatusReport;
            expect([exitCode, report.verdict, report.ready, allOf(report.findings)]).toEqual([
                0,
                "HEALTHY",
                systems,
                [],
            ]);
            expect(asked).toBeLessThanOrEqual(2 + 4 * systems);
        });
    });

    it("shows who lists what: own entries are permanent, and nothing is missing", async () => {
        await inStillSysplex({ scenario: "single-healthy", systems: 2 }, async ({ directory }) => {
            const { envelope, exitCode } = await zoweJsonHere(["ha", "registry", "list"], { cwd: directory });
            const { outcome, rows } = envelope.data as {
                outcome: string;
                rows: readonly { service: string; missingAt: readonly string[]; at: readonly { lease: string }[] }[];
            };
            expect([exitCode, outcome]).toEqual([0, "HEALTHY"]);
            expect(rows.flatMap(({ missingAt }) => missingAt)).toEqual([]);
            const permanent = rows.filter(({ at }) => at.some(({ lease }) => lease === "PERMANENT"));
            expect(permanent.map(({ service }) => service).sort()).toEqual(
                ["APICATALOG", "CACHINGSERVICE", "DISCOVERY", "GATEWAY"].flatMap((name) => [name, name]),
            );
        });
    });
});
