// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StatusReport } from "../../../src/index";

/** One of two instances is ready, and nothing else is to be told. */
export function buildStatusReport(changes: Partial<StatusReport> = {}): StatusReport {
    return {
        schema: "zowe-ha/status/1",
        generatedAt: "2026-01-02T03:04:05.000Z",
        durationMs: 700,
        deployment: {
            profile: "plex1",
            sysplex: "PLEX1",
            zoweConfig: null,
            topology: "zowe.yaml",
            layout: "services",
            externalUrl: null,
        },
        verdict: "DEGRADED",
        exitCode: 4,
        unmuted: { verdict: "HEALTHY", exitCode: 0 },
        muted: [],
        ready: 1,
        expected: 2,
        tolerance: { proven: 0, possible: 0 },
        instances: [],
        findings: [],
        operations: [],
        rememberedCache: null,
        missing: [],
        ...changes,
    };
}
