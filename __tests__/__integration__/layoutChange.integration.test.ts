// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdirSync } from "node:fs";
import type { Layout, SimulatorOptions } from "../../simulator/world/options";
import type { CheckReport, HaConnection } from "../../src/index";
import { check, restart } from "../../src/index";
import { liveInVirtualWorld, withVirtualSysplex } from "../support/virtual/virtualWorld";
import { connectTo } from "../support/wire/connectTo";
import { operationControl } from "../support/worlds/operationControl";
import { restartOptions } from "../support/worlds/restartAsked";

/** Who runs in another layout than zowe.yaml names. */
const differing = ({ results }: CheckReport): readonly string[] =>
    results.flatMap(({ outcome, scope }) => (outcome === "WARN" ? [scope.instance ?? "sysplex"] : []));

interface Change {
    readonly what: string;
    readonly options: SimulatorOptions;
    readonly lpars: readonly string[] | null;
    readonly layout: Layout;
}

const changes: readonly Change[] = [
    {
        what: "the rest of a change to the single service",
        options: { scenario: "mixed", systems: 2 },
        lpars: ["lpar1"],
        layout: "single-service",
    },
    {
        what: "a change of all to the single service",
        options: { scenario: "layout-changed" },
        lpars: null,
        layout: "single-service",
    },
    {
        what: "the way back to separate services",
        options: {
            layout: "services",
            startedAs: { lpar1: "single-service", lpar2: "single-service", lpar3: "single-service" },
        },
        lpars: null,
        layout: "services",
    },
];

describe("a rolling restart after zowe.yaml has named another layout", () => {
    liveInVirtualWorld();

    it.each(changes)("ends $what, and no login is taken on the way", async ({ options, lpars, layout }) => {
        await withVirtualSysplex(1, options, async ({ plex, home }) => {
            mkdirSync(home("home"));
            const connection: HaConnection = { ...connectTo(plex), home: home("home") };
            const report = await restart(connection, { ...restartOptions, lpars }, operationControl(3_600_000));
            expect({ outcome: report.outcome, reason: report.reason }).toMatchObject({ outcome: "DONE" });
            const looked = { lpars: null, selectors: ["HA-CFG16"], set: null };
            const after = await check(connection, looked, new AbortController().signal);
            expect([after.deployment.layout, differing(after)]).toEqual([layout, []]);
            // The gateway of an instance of another layout would lose the only ZAAS that it can use.
            const own = report.plan.filter(({ instance, action }) => instance === "lpar1" && action === "DRAIN");
            expect(own).toEqual([]);
        });
    });
});
