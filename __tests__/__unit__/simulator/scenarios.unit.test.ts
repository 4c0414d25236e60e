// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scenarioNamed, scenarioNames, scenarioSummaries } from "../../../simulator/scenarios/scenarios";
import { stateOf } from "../../../simulator/life/simulatorState";
import { played } from "./playScenario";

const promised = [
    "cache-split",
    "cache-storage-mixed",
    "certificate-mismatch",
    "component-crash-loop",
    "console-denied",
    "credentials-wrong",
    "discovery-dead",
    "drained-forgotten",
    "ghost-registration",
    "health-protected",
    "healthy",
    "instance-stopped",
    "lpar-lost",
    "no-exec-data",
    "orphan",
    "single-healthy",
    "single-one-killed",
    "single-one-stopped",
    "single-zosmf-dvipa",
    "slow",
    "split-registry",
    "starting",
    "system-gone",
    "system-hung",
    "system-refusing",
    "v2",
    "zaas-dead",
    "zosmf-down-on-one",
    "zss-only-hybrid",
];

describe("the scenarios", () => {
    it("include at least those that were promised", () => {
        expect(scenarioNames).toEqual(expect.arrayContaining(promised));
    });

    it.each(scenarioNames)("of name %s can be played in a sysplex of one, two and eight", (name) => {
        const isOfLayout = scenarioNamed(name).options?.layout !== "v2";
        for (const systems of isOfLayout ? [1, 2, 8] : [2]) {
            expect(stateOf(played(name, systems)).systems).toHaveLength(systems);
        }
    });

    it.each([
        ["healthy", { launcher: "running", orphans: [] }],
        ["instance-stopped", { launcher: null, orphans: [] }],
        ["starting", { launcher: "preparing" }],
        ["orphan", { launcher: null, orphans: expect.arrayContaining(["gateway"]) }],
        ["component-given-up", { components: expect.objectContaining({ "api-catalog": "given-up" }) }],
        ["start-failed", { launcher: null, jobId: null }],
        ["instance-crashed", { launcher: null, orphans: [] }],
        ["single-healthy", { components: { apiml: "up", "app-server": "up", zss: "up" } }],
        ["v2", { components: expect.not.objectContaining({ zaas: expect.anything() }) }],
    ])("%s has the second instance in its state", (name, state) => {
        expect(stateOf(played(name, 2)).instances[1]).toMatchObject(state);
    });

    it("cache-cannot-rejoin has everything up but the Caching Service, as recorded", () => {
        const components = stateOf(played("cache-cannot-rejoin")).instances[1]?.components ?? {};
        const notUp = Object.entries(components).filter(([, state]) => state !== "up");
        expect(notUp.map(([name]) => name)).toEqual(["caching-service"]);
    });

    it("zss-only-hybrid has an instance with nothing but zss", () => {
        expect(stateOf(played("zss-only-hybrid")).instances[2]?.components).toEqual({ zss: "up" });
    });
});

describe("docs/simulator.md", () => {
    it("lists every scenario with what it shows", () => {
        const page = readFileSync(join(__dirname, "..", "..", "..", "docs", "simulator.md"), "utf8");
        const rows = [...page.matchAll(/^\| `([a-z0-9.-]+)` +\| (.*?) +\|$/gm)].map(([, name, summary]) => ({
            name,
            summary,
        }));
        const names = scenarioSummaries.map(({ name }) => name);
        expect(rows.filter(({ name }) => names.includes(name ?? ""))).toEqual(
            scenarioSummaries.map(({ name, summary }) => ({ name, summary })),
        );
    });
});
