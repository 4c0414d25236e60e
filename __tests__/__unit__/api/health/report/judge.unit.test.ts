// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { checkReport } from "../../../../../src/api/health/report/checkReport";
import { rules, statusRules } from "../../../../../src/api/health/rules/catalogue";
import { statusReport } from "../../../../../src/api/health/report/statusReport";
import type { CheckReport } from "../../../../../src/api/model/check";
import type { InstanceSighting, Snapshot } from "../../../../../src/api/model/seen/snapshot";
import { buildSighting, seen, stopped, unseen, lookGiven } from "../../../../support/worlds/buildSnapshot";
import type { Given } from "../../../../support/worlds/buildSnapshot";
import { buildSysplex } from "../../../../support/worlds/buildSysplex";

const sysplex = buildSysplex();
const second = (changes: Partial<InstanceSighting>): Partial<Snapshot> => ({
    instances: sysplex.instances.map((instance, index) => buildSighting(instance, index === 1 ? changes : {})),
});
const starting = { ...second({ gateway: unseen("refused") }), registries: [], startBudgetSeconds: 7 * 86_400 };
const stale = seen([
    { name: "LPAR1", status: "ACTIVE", isActive: true },
    { name: "LPAR2", status: "MONITOR-DETECTED STOP", isActive: false },
]);

function check(changes: Given, ...ids: readonly string[]): CheckReport {
    const chosen = rules.filter(({ id }) => ids.includes(id));
    return checkReport(lookGiven(changes), chosen, 0);
}

function outcomes({ results }: CheckReport, id: string): readonly string[] {
    return results.filter((result) => result.id === id).map(({ outcome }) => outcome);
}

describe("a consequence", () => {
    it("stands alone if its cause was not selected, and yields if it was", () => {
        expect(outcomes(check(second(stopped), "HA-GW01"), "HA-GW01")).toEqual(["PASS", "WARN"]);
        const both = check(second(stopped), "HA-GW01", "HA-STC01");
        expect(outcomes(both, "HA-GW01")).toEqual(["PASS", "SKIP"]);
        expect(outcomes(both, "HA-STC01")).toEqual(["PASS", "WARN"]);
    });

    it.each<[string, Given]>([
        ["HA-GW01", second(stopped)],
        ["HA-GW01", starting],
        ["HA-CCH01", second(stopped)],
        ["HA-SYS01", { members: stale }],
    ])("keeps %s, selected alone, from being HEALTHY", (id, changes) => {
        expect(check(changes, id).verdict).toBe("DEGRADED");
    });

    it("is not a finding of status, which shows the state", () => {
        const { findings, verdict } = statusReport(lookGiven(starting), statusRules, 0);
        expect(findings.map(({ id }) => id)).not.toContain("HA-GW01");
        expect(verdict).toBe("DEGRADED");
    });
});
