// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CheckReport } from "../../src/index";
import { complaints } from "../support/zowe/validateSchema";
import { inStillSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { zoweJsonHere } from "../support/virtual/zoweHere";

liveInVirtualWorld();

/** Every layout that a healthy Zowe may have, and what may be said about it all the same. */
const layouts: readonly (readonly [scenario: string, layout: string, said: readonly string[]])[] = [
    ["healthy", "services", []],
    ["v2", "services", []],
    // Its zowe.yaml, like the example of Zowe, names ports that nobody listens on in this layout.
    ["single-healthy", "single-service", ["HA-CFG02 PASS"]],
    ["zss-only-hybrid", "services", ["HA-CFG11 PASS"]],
    ["parmlib-config", "services", []],
    ["tagged-config", "services", []],
    ["no-exec-data", "services", []],
    ["single-zosmf-dvipa", "services", []],
    // One z/OSMF is a single point of failure, and is told so; who reaches it through no DVIPA follows from that.
    ["single-zosmf", "services", ["HA-NET10 WARN", "HA-ZMF02 WARN"]],
];

describe("zowe ha check --set full", () => {
    it.each(layouts)("raises nothing above information in a healthy sysplex: %s", async (scenario, layout, said) => {
        await inStillSysplex({ scenario }, async (plex) => {
            const { envelope } = await zoweJsonHere(["ha", "check", "--set", "full"], { cwd: plex.directory });
            const report = envelope.data as CheckReport;
            expect(complaints("check-1.json", report)).toEqual([]);
            const told = report.results
                .filter(
                    ({ outcome, remedy }) => ["FAIL", "WARN", "UNKNOWN"].includes(outcome) || isNote(outcome, remedy),
                )
                .map(({ id, outcome }) => `${id} ${outcome}`);
            expect([...new Set(told)].sort()).toEqual(said);
            expect(report.deployment.layout).toBe(layout);
            expect(report.summary.passed).toBeGreaterThan(100);
        });
    });
});

/** A pass with something to do is information. */
function isNote(outcome: string, remedy: string | null): boolean {
    return outcome === "PASS" && remedy !== null;
}
