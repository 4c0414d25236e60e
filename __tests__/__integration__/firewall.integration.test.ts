// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StatusReport } from "../../src/index";
import { inStillSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { zoweJsonHere } from "../support/virtual/zoweHere";

liveInVirtualWorld();

describe("a firewall between this workstation and an instance whose heartbeats are live", () => {
    it.each([
        ["gateway", ["gateway"]],
        ["gateway and zaas", ["gateway", "zaas"]],
        ["gateway, zaas and discovery", ["gateway", "zaas", "discovery"]],
    ] as const)("on %s is no component that is down", async (_what, ports) => {
        await inStillSysplex({ systems: 2 }, async (plex) => {
            for (const port of ports) {
                await plex.input({ kind: "firewall", system: "LPAR2", port, isClosed: true });
            }
            const { envelope } = await zoweJsonHere(["ha", "status"], { cwd: plex.directory });
            const report = envelope.data as StatusReport;
            const said = JSON.stringify([report.findings, report.instances[1]]);
            expect(report.verdict).not.toBe("CRITICAL");
            expect(said).not.toContain("component start");
            expect(report.findings.map(({ id }) => id)).not.toContain("HA-STC05");
        });
    });
});
