// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { statusReport } from "../../../../src/api/health/report/statusReport";
import { statusRules } from "../../../../src/api/health/rules/catalogue";
import { buildSighting, buildSnapshot, stopped, unseen } from "../../../support/worlds/buildSnapshot";
import { buildInstance, buildSysplex } from "../../../support/worlds/buildSysplex";
import { differencesOf } from "../../../support/laws/perInstance";
import { lookAt } from "../../../../src/api/health/state/look";

const sysplex = buildSysplex();
const second = (changes: Parameters<typeof buildSighting>[1]) =>
    buildSnapshot(sysplex, {
        instances: [buildSighting(buildInstance(1)), buildSighting(buildInstance(2), changes)],
    });

/** `truth.integration` asks the same in every scenario. */
describe("status, wait and registry list", () => {
    it.each([
        ["is ready", buildSnapshot(sysplex)],
        ["is stopped", second(stopped)],
        ["does not answer", second({ gateway: unseen("timeout"), activeJob: unseen("denied") })],
        ["is listed nowhere", buildSnapshot(sysplex, { registries: [] })],
    ])("agree about an instance that %s", (_, snapshot) => {
        const { instances } = statusReport(lookAt(sysplex, snapshot), statusRules, 0);
        expect(differencesOf(lookAt(sysplex, snapshot), instances)).toEqual([]);
    });

    it("are reported if they do not agree", () => {
        const { instances } = statusReport(lookAt(sysplex, buildSnapshot(sysplex)), statusRules, 0);
        const wrong = instances.map((one) => ({ ...one, state: "STOPPED" as const, registeredBy: ["lpar9"] }));
        expect(differencesOf(lookAt(sysplex, buildSnapshot(sysplex)), wrong)).toHaveLength(4);
    });
});
