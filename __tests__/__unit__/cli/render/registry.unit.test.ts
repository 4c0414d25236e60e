// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { renderRegistry } from "../../../../src/cli/render/registry";
import { plainStyle } from "../../../../src/cli/render/layout/style";
import type { RegistryReport } from "../../../../src/index";

const rowOf = (service: string, statuses: readonly string[], missingAt: readonly string[] = []) => ({
    instance: "lpar1",
    host: "lpar1.example.com",
    service,
    entryId: service,
    at: statuses.map((status, index) => ({
        discovery: `lpar${index + 1}`,
        status,
        override: status === "UP" ? null : status,
        lease: "LIVE" as const,
        leaseSeconds: 60 + index,
        since: null,
    })),
    missingAt,
    differs: new Set(statuses).size > 1 || missingAt.length > 0,
});

function reportOf(count: number, rows: RegistryReport["rows"]): RegistryReport {
    const discoveries = Array.from({ length: count }, (_, index) => ({
        instance: `lpar${index + 1}`,
        answers: true,
        why: null,
    }));
    return {
        schema: "zowe-ha/registry/1",
        generatedAt: "2026-01-02T03:04:05.000Z",
        outcome: "DEGRADED",
        exitCode: 4,
        reason: "why",
        discoveries,
        rows,
    };
}

describe("renderRegistry", () => {
    it("shows the lists of the Discovery Services side by side, if they fit", () => {
        const rows = [rowOf("GATEWAY", ["UP", "OUT_OF_SERVICE"]), rowOf("ZAAS", ["UP"], ["lpar2"])];
        expect(renderRegistry(reportOf(2, rows), plainStyle)).toBe(
            [
                "  INSTANCE  SERVICE  AT LPAR1     AT LPAR2                 NOTE",
                "  lpar1     GATEWAY  UP live 60s  OUT_OF_SERVICE live 61s  they differ; override",
                "  lpar1     ZAAS     UP live 60s  -                        missing at lpar2",
                "",
                "DEGRADED  why",
            ].join("\n"),
        );
    });

    it("shows the lists together if they do not fit", () => {
        const same = Array.from({ length: 8 }, () => "UP");
        const rows = [rowOf("GATEWAY", same), rowOf("ZAAS", ["OUT_OF_SERVICE", ...same.slice(1)])];
        expect(renderRegistry(reportOf(8, rows), plainStyle)).toBe(
            [
                "  INSTANCE  SERVICE  STATUS                        LEASE        NOTE",
                "  lpar1     GATEWAY  UP                            live 60-67s",
                "  lpar1     ZAAS     OUT_OF_SERVICE at 1, UP at 7  live 60-67s  they differ;",
                "                                                                override",
                "",
                "DEGRADED  why",
            ].join("\n"),
        );
    });
});
