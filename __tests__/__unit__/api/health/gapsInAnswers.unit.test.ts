// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { distributedEntries } from "../../../../src/api/health/rules/entryTargets";
import { statusReport } from "../../../../src/api/health/report/statusReport";
import { statusRules } from "../../../../src/api/health/rules/catalogue";
import { sysnameUnknown } from "../../../../src/api/health/rules/sysplex/sysnameUnknown";
import { systemNotActive } from "../../../../src/api/health/rules/sysplex/systemNotActive";
import { signsOf } from "../../../../src/api/health/state/signs";
import { withValue } from "../../../../src/api/model/observation";
import type { Snapshot } from "../../../../src/api/model/seen/snapshot";
import { buildSighting, buildSnapshot, seen, stopped } from "../../../support/worlds/buildSnapshot";
import { buildSysplex } from "../../../support/worlds/buildSysplex";
import { lookAt } from "../../../../src/api/health/state/look";

const sysplex = buildSysplex();
const gap = "IXC336I has a line that was not understood: LPAR2 ????";

/** LPAR2 is silent, and its row of D XCF could not be read. */
function unread(gaps: readonly string[]): Snapshot {
    const [first, second] = sysplex.instances;
    const healthy = buildSnapshot(sysplex);
    return {
        ...healthy,
        members: withValue(seen(null), [{ name: "LPAR1", status: "ACTIVE", isActive: true }], gaps),
        instances: [buildSighting(first as never), buildSighting(second as never, stopped)],
        registries: healthy.registries.slice(0, 1),
    };
}

describe("a part of an answer that was not understood", () => {
    it("does not prove a system gone, and is quoted in what is missing", () => {
        const [, second] = unread([gap]).instances;
        expect(signsOf(sysplex, unread([]), second as never).system).toBe("gone");
        expect(signsOf(sysplex, unread([gap]), second as never).system).toBe("unknown");
        const report = statusReport(lookAt(sysplex, unread([gap])), statusRules, 1);
        expect(report.instances[1]?.state).not.toBe("SYSTEM-DOWN");
        expect(report.missing).toContainEqual({ what: "members of the sysplex", why: gap });
    });

    it.each([systemNotActive, sysnameUnknown])("makes $id unknown with the line, and requests no right", (rule) => {
        const judged = rule.judge(lookAt(sysplex, unread([gap]))).find(({ scope }) => scope.instance === "lpar2");
        expect(judged).toMatchObject({ outcome: "UNKNOWN" });
        expect(JSON.stringify(judged)).toContain(gap);
        expect(JSON.stringify(judged)).not.toMatch(/needs OPERCMDS/);
    });

    it("leaves open whether address spaces without a launcher remain", () => {
        const space = { jobName: "ZWE1AG", procedureStep: "*OMVSEX" };
        const [, second] = unread([]).instances;
        const spaces = (gaps: readonly string[], value: readonly object[]) =>
            signsOf(sysplex, unread([]), {
                ...(second as NonNullable<typeof second>),
                addressSpaces: withValue(seen(null), value as never, gaps),
            }).hasAddressSpaces;
        expect([spaces([], [space]), spaces([], []), spaces([gap], [space]), spaces([gap], [])]).toEqual([
            true,
            false,
            null,
            null,
        ]);
    });

    it("proves no table of the distributor complete, and no address foreign to it", () => {
        const vipas = { isInSysplexGroup: true, vipas: [{ address: "10.1.1.9", stacks: [] }] };
        const names = [{ host: "zowe.example.com", addresses: seen(["10.1.1.1"]) }];
        const entry = (gaps: readonly string[]) =>
            distributedEntries(
                lookAt(sysplex, {
                    ...unread([]),
                    answers: { names, distribution: { vipas: withValue(seen(null), vipas, gaps), stacks: [] } },
                } as never),
            )[0];
        expect(entry([])).toMatchObject({ isDynamicVipa: false, isComplete: true });
        expect(entry(["the table has a line"])).toMatchObject({ isDynamicVipa: null, isComplete: false });
    });
});
