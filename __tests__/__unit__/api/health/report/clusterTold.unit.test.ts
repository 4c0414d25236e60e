// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { statusReport } from "../../../../../src/api/health/report/statusReport";
import { statusRules } from "../../../../../src/api/health/rules/catalogue";
import type { CacheMemory } from "../../../../../src/api/model/cacheMemory";
import type { StatusReport } from "../../../../../src/api/model/status";
import type { Snapshot } from "../../../../../src/api/model/seen/snapshot";
import { buildSighting, seen, takenAt, lookGiven } from "../../../../support/worlds/buildSnapshot";
import type { Given } from "../../../../support/worlds/buildSnapshot";
import { buildSysplex } from "../../../../support/worlds/buildSysplex";

const sysplex = buildSysplex();
const verified: CacheMemory = {
    outcome: "ONE-STORE",
    by: "VERIFY",
    at: new Date(takenAt.getTime() - 7_200_000).toISOString(),
};
const modes = (...each: readonly (string | null)[]): Given => ({
    storage: each.map((mode, index) => ({ instanceId: `lpar${index + 1}`, mode })),
});
const silentCaches: Partial<Snapshot> = {
    instances: sysplex.instances.map((instance) =>
        buildSighting(instance, { cacheHealth: seen({ verdict: "up", members: null } as never) }),
    ),
};

function report(changes: Given): StatusReport {
    return statusReport(lookGiven(changes), statusRules, 1);
}

const told = (changes: Given): string =>
    report(changes)
        .missing.map(({ why }) => why)
        .join();

describe("whether the Caching Services are one store", () => {
    it("is not reported as unanswered by any instance if none was asked", () => {
        expect(told(modes("infinispan", "infinispan"))).toMatch(
            /their members cannot be queried before Zowe 3\.5; zowe ha cache verify proves it/,
        );
        expect(told({ ...modes("infinispan", "infinispan"), ...silentCaches })).toMatch(/none reports the members/);
    });

    it.each(["redis", "vsam", "inmemory"])("is not a question if %s keeps the entries: it has no cluster", (mode) => {
        expect(told({ ...modes(mode, mode), ...silentCaches })).toBe("");
    });

    it("is answered by an earlier finding, as long as no instance has been started since", () => {
        const young = report({
            ...modes("infinispan", "infinispan"),
            rememberedCache: verified,
            instances: startedMinutesAgo(180),
        });
        expect(young.rememberedCache).toEqual(verified);
        expect(young.missing).toEqual([]);
        const old = report({
            ...modes("infinispan", "infinispan"),
            rememberedCache: verified,
            instances: startedMinutesAgo(60),
        });
        expect(old.rememberedCache).toBeNull();
        expect(old.missing).toHaveLength(1);
    });

    it("changes no verdict, whatever was found earlier", () => {
        const several = { ...verified, outcome: "SEVERAL-STORES" as const };
        expect(report({ rememberedCache: several, instances: startedMinutesAgo(180) }).verdict).toBe("HEALTHY");
    });
});

describe("inMemory", () => {
    it.each<[readonly (string | null)[], string]>([
        [["inmemory", "inmemory"], "DEGRADED"],
        [["infinispan", "inmemory"], "DEGRADED"],
        [["inmemory"], "HEALTHY"],
        [["infinispan", "infinispan"], "HEALTHY"],
        [[null, null], "HEALTHY"],
    ])("of %j in zowe.yaml makes status %s", (each, verdict) => {
        const { findings, verdict: judged } = report(modes(...each));
        expect(judged).toBe(verdict);
        expect(findings.map(({ id }) => id)).toEqual(verdict === "HEALTHY" ? [] : ["HA-CFG09"]);
    });
});

function startedMinutesAgo(minutes: number): Snapshot["instances"] {
    const submittedAt = new Date(takenAt.getTime() - minutes * 60_000);
    return sysplex.instances.map((instance) => {
        const { activeJob } = buildSighting(instance);
        return activeJob.seen && activeJob.value !== null
            ? buildSighting(instance, {
                  activeJob: seen({ ...activeJob.value, job: { ...activeJob.value.job, submittedAt } }),
              })
            : buildSighting(instance);
    });
}
