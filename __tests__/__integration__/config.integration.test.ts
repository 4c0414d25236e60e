// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ConfigReport } from "../../src/index";
import { complaints } from "../support/zowe/validateSchema";
import { withStillSysplex } from "../support/zowe/withSysplex";
import { removeDirectory, temporaryDirectory, zowe, zoweJson } from "../support/zowe/zoweCli";

const unmatchable =
    "zowe:\n  externalDomains:\n  - zowe.example.com\nhaInstances:\n  LPAR-1:\n    hostname: lpar1.example.com\n    sysname: LPAR1\n";

describe("zowe ha config", () => {
    it("validates a file without profile and without z/OS, with file and line", async () => {
        const directory = await temporaryDirectory();
        try {
            await writeFile(join(directory, "zowe.yaml"), unmatchable);
            const run = await zowe(["ha", "config", "validate", "--local-config", "zowe.yaml"], { cwd: directory });
            expect(run.exitCode).toBe(8);
            expect(run.stdout.replace(/\s+/g, " ")).toMatch(/LPAR-1.*\(zowe\.yaml:5\)/);
            const { envelope } = await zoweJson(["ha", "config", "validate", "--local-config", "zowe.yaml"], {
                cwd: directory,
            });
            expect(complaints("config-1.json", envelope.data)).toEqual([]);
        } finally {
            await removeDirectory(directory);
        }
    });

    it("shows the effective values of an instance with their origin, and no secret", async () => {
        await withStillSysplex({}, async ({ directory }) => {
            const args = ["ha", "config", "show", "--lpars", "lpar2", "--path", "components.gateway"];
            const { envelope, exitCode } = await zoweJson(args, { cwd: directory });
            const { values } = envelope.data as ConfigReport;
            expect(exitCode).toBe(0);
            expect(complaints("config-1.json", envelope.data)).toEqual([]);
            const port = values.find(({ path }) => path === "components.gateway.port");
            expect(port).toMatchObject({ instance: "lpar2", document: "/global/zowe/zowe.yaml", origin: "main" });
            const all = await zowe(["ha", "config", "show", "--path", "zowe"], { cwd: directory });
            expect(all.stdout).not.toMatch(/password\s+(?!\(masked\)|null|\s)/);
        });
    });

    it("finds no difference that matters in a healthy sysplex, and one between two files", async () => {
        await withStillSysplex({}, async ({ directory }) => {
            expect((await zowe(["ha", "config", "diff"], { cwd: directory })).exitCode).toBe(0);
            await writeFile(join(directory, "other.yaml"), unmatchable);
            const other = await zoweJson(["ha", "config", "diff", "--with", "other.yaml"], { cwd: directory });
            expect(other.exitCode).toBe(4);
            expect(complaints("config-1.json", other.envelope.data)).toEqual([]);
        });
    });

    it("names the path that does not exist", async () => {
        await withStillSysplex({ systems: 1 }, async ({ directory }) => {
            const run = await zowe(["ha", "config", "show", "--path", "components.nothing"], { cwd: directory });
            expect(run.exitCode).toBe(1);
            expect(run.stderr).toContain("components.nothing");
        });
    });
});
