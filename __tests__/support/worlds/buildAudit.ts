// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { AuditReport, CheckResult, InstanceStatus } from "../../../src/index";
import { buildDrilled, buildMeasured } from "./buildMeasured";
import { buildStatusReport } from "./buildStatusReport";

const at = "2026-11-22T02:14:07.000Z";

export function buildInstanceStatus(id: string, changes: Partial<InstanceStatus> = {}): InstanceStatus {
    return {
        id,
        system: id.toUpperCase(),
        hostname: `${id}.example.com`,
        state: "READY",
        reason: "ready",
        since: at,
        job: null,
        version: "3.4.0",
        gateway: { url: `https://${id}.example.com:7554/`, reachable: true, latencyMs: 41, health: "UP" },
        components: [],
        registeredBy: ["lpar1"],
        registeredOf: 2,
        certificateValidTo: "2027-01-02T03:04:05.000Z",
        cacheMembers: 2,
        serves: true,
        evidence: [],
        ...changes,
    };
}

export function buildCheckResult(id: string, changes: Partial<CheckResult> = {}): CheckResult {
    return {
        id,
        slug: "a-check",
        area: "sysplex",
        severity: "WARNING",
        outcome: "PASS",
        scope: { instance: null, system: null },
        measured: `${id} was seen`,
        expected: "it is seen",
        impact: null,
        remedy: null,
        source: "a test",
        access: null,
        evidence: [],
        causedBy: null,
        ...changes,
    };
}

/** A report with something in every section. */
export function buildAudit(changes: Partial<AuditReport["data"]> = {}): AuditReport {
    const deployment = {
        profile: "plex1",
        sysplex: "SIMPLEX",
        zoweConfig: "/global/zowe/zowe.yaml",
        topology: "zowe.yaml",
        layout: "services",
        externalUrl: "https://zowe.example.com:7554/",
    } as const;
    const mute = {
        id: "HA-REG08",
        severity: "WARNING",
        scopes: [{ instance: "lpar2", system: "LPAR2" }],
        by: "ADA@ws7",
        reason: "maintenance",
        since: at,
        until: "2026-11-29T02:14:07.000Z",
    } as const;
    const judged = {
        generatedAt: at,
        durationMs: 900,
        deployment,
        muted: [mute],
        exitCode: 4,
        verdict: "DEGRADED",
    } as const;
    const certificate = {
        system: "LPAR1",
        components: ["gateway", "discovery"],
        serialNumber: "0A1B",
        isAuthority: false,
    };
    return {
        schema: "zowe-ha/report/1",
        generatedAt: "2026-11-22T02:15:00.000Z",
        durationMs: 1_000,
        verdict: "DEGRADED",
        exitCode: 4,
        source: { kind: "BUNDLE", file: "night.zip", takenAt: at },
        versions: { "plug-in": "0.1.0", Node: "v22.0.0" },
        digest: { algorithm: "SHA-256", value: "0".repeat(64) },
        data: {
            requirements: [
                {
                    title: "The LPARs share a file system",
                    outcome: "LIMITED",
                    proofs: [{ check: "HA-FS04", where: "lpar2", outcome: "LIMITED", seen: "no AUTOMOVE" }],
                },
            ],
            status: buildStatusReport({
                ...judged,
                unmuted: { verdict: "DEGRADED", exitCode: 4 },
                tolerance: { proven: 0, possible: 1 },
                instances: [
                    buildInstanceStatus("lpar1"),
                    buildInstanceStatus("lpar2", { state: "STOPPED", serves: false, reason: "its job has ended" }),
                ],
                rememberedCache: { outcome: "ONE-STORE", by: "VERIFY", at },
                missing: [{ what: "the console of LPAR2", why: "its z/OSMF does not answer" }],
            }),
            check: {
                schema: "zowe-ha/check/1",
                ...judged,
                unmuted: { verdict: "CRITICAL", exitCode: 8 },
                summary: { passed: 1, warnings: 1, failed: 0, unknown: 0, skipped: 1 },
                unknownForms: [],
                results: [
                    buildCheckResult("HA-FS04", { outcome: "WARN", remedy: "set AUTOMOVE" }),
                    buildCheckResult("HA-FS01"),
                    buildCheckResult("HA-CCH05", { outcome: "SKIP" }),
                ],
            },
            whatif: {
                schema: "zowe-ha/whatif/1",
                generatedAt: at,
                durationMs: 900,
                deployment,
                outcome: "DEGRADED",
                exitCode: 4,
                reason: "1 single point of failure: system:LPAR1",
                losses: [
                    {
                        losses: [{ kind: "SYSTEM", name: "LPAR1" }],
                        outlook: "LOST",
                        functions: [{ name: "CALLS", of: null, outlook: "LOST", proven: [], open: [] }],
                        consequences: ["Logouts are lost."],
                        next: [],
                    },
                ],
                notExamined: ["the coupling facility"],
            },
            certificates: [
                {
                    ...certificate,
                    instance: "lpar1",
                    subject: "CN=Old, O=Z",
                    validTo: "2026-11-20T00:00:00.000Z",
                    daysLeft: -2,
                    severity: "CRITICAL",
                },
                {
                    ...certificate,
                    instance: "lpar1",
                    subject: "CN=New, O=Z",
                    validTo: "2027-11-20T00:00:00.000Z",
                    daysLeft: 363,
                    severity: null,
                },
            ],
            caches: [
                { instance: "lpar1", system: "LPAR1", storage: "infinispan", state: "UP", members: ["lpar1-4711"] },
                { instance: "lpar2", system: "LPAR2", storage: null, state: "UNKNOWN", members: null },
            ],
            operations: [buildMeasured(), buildDrilled()],
            ...changes,
        },
    };
}
