// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { withStillSysplex } from "../support/zowe/withSysplex";
import { zowe } from "../support/zowe/zoweCli";

describe("the real zowe ha report", () => {
    it("writes a page for a sysplex that lost a system, and ends with the worse verdict", () =>
        withStillSysplex({ scenario: "lpar-lost", systems: 2 }, async ({ directory }) => {
            const run = await zowe(["ha", "report", "--output-file", "plex.html"], { cwd: directory });
            expect([run.exitCode, run.stderr, run.stdout.trim()]).toEqual([8, "", "The report is in plex.html."]);
            const page = await readFile(join(directory, "plex.html"), "utf8");
            expect(page).toMatch(/^<!doctype html>/);
            expect(page).toContain("High availability of Zowe on SIMPLEX");
        }));
});
