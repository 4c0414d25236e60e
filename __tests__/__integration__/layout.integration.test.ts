// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SimulatorOptions } from "../../simulator/world/options";
import type { CheckReport, HaConnection, StatusReport } from "../../src/index";
import { check, restart } from "../../src/index";
import { connectTo } from "../support/wire/connectTo";
import { operationControl } from "../support/worlds/operationControl";
import { withPretendSysplex } from "../support/zowe/withSysplex";
import { removeDirectory, temporaryDirectory, zoweJson } from "../support/zowe/zoweCli";

const asSingleServices = Object.fromEntries(["lpar1", "lpar2"].map((id) => [id, "single-service" as const]));

/** What was started before zowe.yaml was changed, and how the rest runs. */
const table: readonly { what: string; options: SimulatorOptions; layout: string; others: readonly string[] }[] = [
    { what: "one of three", options: { scenario: "mixed" }, layout: "mixed", others: ["lpar1"] },
    {
        what: "every one",
        options: { scenario: "layout-changed", systems: 2 },
        layout: "services",
        others: ["lpar1", "lpar2"],
    },
    {
        what: "every one, the other way round",
        options: { layout: "services", version: "3.5.0", startedAs: asSingleServices, systems: 2 },
        layout: "single-service",
        others: ["lpar1", "lpar2"],
    },
];

function told({ results }: CheckReport, id: string): readonly string[] {
    return results.filter((one) => one.id === id && one.outcome === "WARN").map(({ scope }) => scope.instance ?? "-");
}

describe("instances in another layout than zowe.yaml names", () => {
    it.each(table)("are named, and serve: $what", async ({ options, layout, others }) => {
        await withPretendSysplex(options, async ({ directory }) => {
            const looked = await zoweJson(["ha", "status", "--request-timeout", "8"], { cwd: directory });
            const { deployment, findings, instances } = looked.envelope.data as StatusReport;
            expect([looked.exitCode, deployment.layout, findings.map(({ id }) => id)]).toEqual([0, layout, []]);
            const names = instances.flatMap(({ components }) => components.map(({ id }) => id));
            expect(names.includes("apiml")).toBe(layout === "mixed");
            const checked = await zoweJson(["ha", "check", "config", "network", "--request-timeout", "8"], {
                cwd: directory,
            });
            const report = checked.envelope.data as CheckReport;
            expect(told(report, "HA-CFG16")).toEqual(others);
            expect(told(report, "HA-CFG07")).toEqual(others);
            const pending = report.results.filter(({ id, outcome }) => id === "HA-CFG07" && outcome === "WARN");
            expect(new Set(pending.map(({ causedBy }) => causedBy?.id))).toEqual(new Set(["HA-CFG16"]));
            expect(told(report, "HA-NET01")).toEqual([]);
            const next = report.results.find(({ id, outcome }) => id === "HA-CFG16" && outcome === "WARN")?.remedy;
            const [typed = ""] = (next ?? "").split("; ");
            expect(typed).toBe(`zowe ha restart --lpars ${others.join(",")}`);
            const tried = await zoweJson([...typed.split(" ").slice(1), "--dry-run"], { cwd: directory });
            expect(tried.exitCode).toBe(0);
        });
    });

    it("run as zowe.yaml says after the restart that is named, and nobody's login is taken on the way", async () => {
        const home = await temporaryDirectory();
        await withPretendSysplex({ scenario: "mixed", systems: 2, pace: 60 }, async (plex) => {
            const connection: HaConnection = { ...connectTo(plex), home };
            const report = await restart(
                connection,
                {
                    lpars: ["lpar1"],
                    isDryRun: false,
                    via: "console",
                    breaksLock: false,
                    allowsOutage: false,
                    maxUnavailable: 1,
                    soakSeconds: 0,
                    hookDown: null,
                    startsZis: false,
                },
                operationControl(100_000),
            );
            expect({ outcome: report.outcome, reason: report.reason }).toMatchObject({ outcome: "DONE" });
            // Its own gateway would lose the only ZAAS that it can use.
            expect(report.plan.map(({ action }) => action)).not.toContain("DRAIN");
            const after = await check(
                connection,
                { lpars: null, selectors: ["HA-CFG16"], set: null },
                AbortSignal.timeout(60_000),
            );
            expect([after.deployment.layout, told(after, "HA-CFG16")]).toEqual(["single-service", []]);
        });
        await removeDirectory(home);
    }, 240_000);
});
