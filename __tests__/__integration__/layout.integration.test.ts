// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SimulatorOptions } from "../../simulator/world/options";
import type { CheckReport, StatusReport } from "../../src/index";
import { inStillSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { zoweJsonHere } from "../support/virtual/zoweHere";

liveInVirtualWorld();

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
        await inStillSysplex(options, async ({ directory }) => {
            const looked = await zoweJsonHere(["ha", "status", "--request-timeout", "8"], { cwd: directory });
            const { deployment, findings, instances } = looked.envelope.data as StatusReport;
            expect([looked.exitCode, deployment.layout, findings.map(({ id }) => id)]).toEqual([0, layout, []]);
            const names = instances.flatMap(({ components }) => components.map(({ id }) => id));
            expect(names.includes("apiml")).toBe(layout === "mixed");
            const checked = await zoweJsonHere(["ha", "check", "config", "network", "--request-timeout", "8"], {
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
            const tried = await zoweJsonHere([...typed.split(" ").slice(1), "--dry-run"], { cwd: directory });
            expect(tried.exitCode).toBe(0);
        });
    });
});
