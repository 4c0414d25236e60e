// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { join } from "node:path";
import type { CheckReport, StatusReport } from "../../src/index";
import type { Simulator } from "../../simulator/startSimulator";
import { changeProfiles } from "../support/zowe/changeProfiles";
import { inStillSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { zoweHere, zoweJsonHere } from "../support/virtual/zoweHere";

liveInVirtualWorld();

/** z/OSMF of LPAR1 is reached through its gateway, which is all that the profile names. */
async function throughGateway(plex: Simulator, basePath: string, token: string | null = null): Promise<void> {
    await changeProfiles(plex, ({ base, nested, lpar1 }) => {
        delete nested["lpar2"];
        Object.assign(lpar1, { port: plex.ports.gateway, basePath });
        if (token !== null) {
            delete base["user"];
            delete base["password"];
            Object.assign(base, { tokenType: "apimlAuthenticationToken", tokenValue: token });
        }
    });
}

const wrongPath = "its basePath must be ibmzosmf/api/v1, and z/OSMF must be registered there";

describe("z/OSMF through a gateway", () => {
    it("serves as well as z/OSMF itself", async () => {
        await inStillSysplex({ systems: 2 }, async (plex) => {
            await throughGateway(plex, "ibmzosmf/api/v1");
            const { exitCode, stdout } = await zoweHere(["ha", "status"], { cwd: plex.directory });
            expect({ exitCode, stdout }).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("HEALTHY") });
        });
    });

    it.each(["ibmzosmf/v1", "zosmf/api/v1"])(
        "under the wrong base path %s is nothing that z/OSMF said",
        async (path) => {
            await inStillSysplex({ systems: 2 }, async (plex) => {
                await throughGateway(plex, path);
                const { exitCode, envelope } = await zoweJsonHere(["ha", "status"], { cwd: plex.directory });
                const report = envelope.data as StatusReport;
                expect({ exitCode, verdict: report.verdict }).toEqual({ exitCode: 12, verdict: "UNKNOWN" });
                const why = report.missing.map((one) => one.why).join();
                expect(why).toContain("the gateway of LPAR1");
                expect(why).toContain("says ZWEAO404E");
                expect(why).toContain(wrongPath);
            });
        },
    );

    it.each(["unregistered", "dead"] as const)(
        "that is %s there is neither down nor without file systems",
        async (state) => {
            await inStillSysplex({ systems: 2 }, async (plex) => {
                await throughGateway(plex, "ibmzosmf/api/v1");
                await plex.input({ kind: "zosmf-route", state });
                const args = ["ha", "check", "--local-config", join(plex.directory, "zowe.yaml")];
                const { envelope } = await zoweJsonHere(args, { cwd: plex.directory });
                const report = envelope.data as CheckReport;
                const failed = report.results.filter(({ outcome }) => outcome === "FAIL");
                expect(failed.map(({ id, measured }) => `${id} ${measured}`)).toEqual([]);
                expect(report.verdict).not.toBe("CRITICAL");
                const zosmf = report.results.find(({ id }) => id === "HA-ZMF01");
                expect(zosmf).toMatchObject({ outcome: "UNKNOWN" });
                expect(`${zosmf?.measured} ${zosmf?.remedy}`).toMatch(
                    /the gateway of LPAR1 .*says ZWEAO(404|500)E[^]*ibmzosmf\/api\/v1/,
                );
            });
        },
    );

    it("says of an expired token who rejected it, and how to get another", async () => {
        await inStillSysplex({ systems: 2 }, async (plex) => {
            await throughGateway(plex, "ibmzosmf/api/v1", "expired");
            const { exitCode, stdout } = await zoweHere(["ha", "status"], { cwd: plex.directory });
            expect(exitCode).toBe(16);
            expect(stdout.replace(/\s+/g, " ")).toMatch(/rejected the token.*zowe auth login apiml/);
        });
    });
});
