// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { findingsOf } from "../../../../../src/api/health/report/findings";
import { rules } from "../../../../../src/api/health/rules/catalogue";
import { statusReport } from "../../../../../src/api/health/report/statusReport";
import type { Rule } from "../../../../../src/api/health/rules/rule";
import { about, warn } from "../../../../../src/api/health/rules/judgement";
import { buildSnapshot } from "../../../../support/worlds/buildSnapshot";
import { buildSysplex } from "../../../../support/worlds/buildSysplex";
import { lookAt } from "../../../../../src/api/health/state/look";

const sysplex = buildSysplex();
const [base] = rules;

/** Says the same of every instance; with a cause, it follows from that rule at the same instance. */
function ruleOf(id: string, cause?: string): Rule {
    if (base === undefined) {
        throw new Error("The catalogue is empty.");
    }
    const judged = sysplex.instances.map((instance) => ({
        ...warn(about(instance), `${instance.id} lacks it.`, "It costs.", "add it"),
        ...(cause === undefined ? {} : { causedBy: { rule: cause, scope: about(instance) } }),
    }));
    return { ...base, id, judge: () => judged };
}

describe("the same trouble of several instances", () => {
    const ids = sysplex.instances.map(({ id }) => id);

    it("is one finding for each, with its own place, words and consequences", () => {
        const found = findingsOf(
            [ruleOf("HA-STC01"), ruleOf("HA-GW01", "HA-STC01")],
            lookAt(sysplex, buildSnapshot(sysplex)),
        );
        expect(ids.length).toBeGreaterThan(1);
        expect(found.map(({ id, instance, seen }) => [id, instance, seen])).toEqual(
            ids.map((id) => ["HA-STC01", id, `${id} lacks it.`]),
        );
        expect(found.map(({ consequences }) => consequences.map(({ id, instance }) => [id, instance]))).toEqual(
            ids.map((id) => [["HA-GW01", id]]),
        );
    });

    it("is also separate in the value of status", () => {
        const { findings } = statusReport(lookAt(sysplex, buildSnapshot(sysplex)), [ruleOf("HA-STC01")], 0);
        expect(findings.map(({ instance }) => instance)).toEqual(ids);
    });
});
