// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderCheck } from "../../src/cli/render/check";
import { plainStyle } from "../../src/cli/render/layout/style";
import { check, diagnosticsCollect, heldLook, status } from "../../src/index";
import { adopt } from "../support/bundles/adopt";
import { liveInVirtualWorld, withVirtualSysplex } from "../support/virtual/virtualWorld";
import { patientConnection } from "../support/zowe/lookAtScenario";

liveInVirtualWorld();

const { signal } = new AbortController();
const everything = { selectors: [], set: null, lpars: null };

describe("an answer in a form that no parser knows", () => {
    it.each([
        ["the registry", "/eureka/apps"],
        ["the health of the gateway", "/application/health"],
        ["the job list", "/zosmf/restjobs/jobs?"],
    ])("is unknown, never down; check asks for a bundle, and the bundle can be adopted: %s", async (_, under) => {
        const folder = await mkdtemp(join(tmpdir(), "zowe-ha-form-"));
        await withVirtualSysplex(1, { pace: 0, systems: 2 }, async ({ plex }) => {
            await plex.input({ kind: "new-form", under });
            const connection = patientConnection(plex);
            const { verdict, instances } = await status(connection, { lpars: null }, signal);
            expect(["UNKNOWN", "DEGRADED"]).toContain(verdict);
            const down = ["STOPPED", "FAILED", "SYSTEM-DOWN", "ORPHANED", "UNREACHABLE"];
            expect(instances.filter(({ state }) => down.includes(state))).toEqual([]);
            const file = join(folder, "site.zip");
            const options = { file, lpars: null, sinceMs: 60_000, isAnonymized: true, mostLogCharacters: 1_000_000 };
            await diagnosticsCollect(connection, { ...options, versions: {} }, signal);
            const report = await check((await heldLook(file, "check")).connection, everything, signal);
            expect(report.results.filter(({ outcome }) => outcome === "FAIL")).toEqual([]);
            expect(report.unknownForms.length).toBeGreaterThan(0);
            const last = renderCheck(report, { ...plainStyle, width: 1_000 }, [])
                .trimEnd()
                .split("\n")
                .at(-1);
            expect(last).toMatch(/does not know the form of .*Send a bundle: zowe ha diagnostics collect --anonymize$/);
            const adopted = await adopt(file, "new-form", folder);
            expect(await readFile(adopted.transcript, "utf8")).toContain("Send a bundle");
        });
        await rm(folder, { recursive: true });
    });
});
