// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { statusReport } from "../../../../src/api/health/report";
import { statusRules } from "../../../../src/api/health/rules";
import { buildRegistry, buildSnapshot, entriesOf } from "../../../support/buildSnapshot";
import { buildSysplex } from "../../../support/buildSysplex";

const sysplex = buildSysplex();
const entries = entriesOf(sysplex.instances).map((entry) =>
    entry.hostName === sysplex.instances[1]?.hostname ? { ...entry, status: "OUT_OF_SERVICE" as const } : entry,
);

function drainedUntil(until: string | null) {
    const record = { instanceId: "lpar2", by: "IBMUSER", since: "2026-11-22T02:00:00.000Z", reason: "IPL", until };
    const snapshot = buildSnapshot(sysplex, {
        registries: sysplex.instances.map(({ id }) => buildRegistry(id, entries)),
        journal: { unfinished: [], drains: [record] },
    });
    return statusReport(sysplex, snapshot, statusRules, 1);
}

describe("statusReport", () => {
    it("says of a drained instance who drained it, since when, until when and why", () => {
        const { instances, findings } = drainedUntil("2026-11-22T03:00:00.000Z");
        expect(instances[1]).toMatchObject({
            state: "DRAINED",
            reason: "ready, but out of service in the registry: it gets no work; drained by IBMUSER at 2026-11-22 02:00:00Z, meant to last until 2026-11-22 03:00:00Z (IPL)",
        });
        expect(findings).toEqual([]);
    });

    it("warns of a drain that is overdue, with the command that ends it", () => {
        const { findings, exitCode } = drainedUntil("2026-11-22T02:10:00.000Z");
        expect(exitCode).toBe(4);
        expect(findings).toMatchObject([{ id: "HA-REG08", instance: "lpar2", next: "zowe ha resume --lpars lpar2" }]);
    });
});
