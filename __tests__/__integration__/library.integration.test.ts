// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFileSync } from "node:fs";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Simulator } from "../../simulator/startSimulator";
import { status } from "../../src/index";
import { connectTo } from "../support/wire/connectTo";
import { withPretendSysplex } from "../support/zowe/withSysplex";
import type { ZoweRun } from "../support/zowe/zoweCli";
import { removeDirectory, repository, startProgram, temporaryDirectory, zowe } from "../support/zowe/zoweCli";
import { loadLibraryFirst } from "../support/zowe/loadLibrary";

loadLibraryFirst();

describe("the program of docs/library.md", () => {
    it("sees what zowe ha status sees, and exits alike", async () => {
        await withPretendSysplex({ scenario: "instance-stopped" }, async (plex) => {
            const { zosmf, apiMediation, zoweConfig } = connectTo(plex);
            const { hostname, port } = zosmf[0]?.session.ISession ?? {};
            const program = await runProgram({
                ZOSMF_HOST: hostname,
                ZOSMF_PORT: String(port),
                ZOSMF_USER: apiMediation.user ?? "",
                ZOSMF_PASSWORD: apiMediation.password ?? "",
                CA_FILE: apiMediation.caFile ?? "",
                NODE_EXTRA_CA_CERTS: apiMediation.caFile ?? "",
                ZOWE_CONFIG: zoweConfig ?? "",
            });
            const { stdout, exitCode } = await zowe(["ha", "status"], { cwd: plex.directory });
            const [verdict = ""] = /^[A-Z]+ {2}\d of \d/m.exec(stdout) ?? [];
            expect(program).toEqual({
                stdout: expect.stringMatching(/^lpar1 READY ready\nlpar2 STOPPED .*\nlpar3 READY ready\n/) as string,
                stderr: "",
                exitCode,
            });
            expect(program.stdout).toContain(verdict.replace("  ", " "));
            expect(exitCode).toBe(4);
        });
    });
});

describe("a program for two sysplexes at once", () => {
    it("sees each by the CA of its own, and one that ends takes no connection of the other", async () => {
        await withPretendSysplex({ systems: 2 }, async (one) => {
            await withPretendSysplex({ systems: 2 }, async (other) => {
                const look = async (plex: Simulator, times: number): Promise<readonly string[]> => {
                    const verdicts: string[] = [];
                    for (let time = 0; time < times; time += 1) {
                        verdicts.push(
                            (await status(connectTo(plex), { lpars: null }, new AbortController().signal)).verdict,
                        );
                    }
                    return verdicts;
                };
                const verdicts = await Promise.all([look(one, 6), look(other, 4), look(one, 5)]);
                expect(verdicts.flat()).toEqual(Array(15).fill("HEALTHY"));
            });
        });
    });
});

/** The first program of the page, with the packages where npm would have put them. */
async function runProgram(env: Readonly<Record<string, string | undefined>>): Promise<ZoweRun> {
    const directory = await temporaryDirectory();
    const packages = join(directory, "node_modules", "@zowe");
    const [program = ""] =
        /(?<=```js\n)[^]*?(?=```)/.exec(readFileSync(join(repository, "docs/library.md"), "utf8")) ?? [];
    try {
        await mkdir(packages, { recursive: true });
        await symlink(repository, join(packages, "ha-for-zowe-cli"), "junction");
        await symlink(
            join(repository, "node_modules", "@zowe", "imperative"),
            join(packages, "imperative"),
            "junction",
        );
        await writeFile(join(directory, "status.js"), program);
        return await startProgram(process.execPath, [join(directory, "status.js")], { env }).ended;
    } finally {
        await removeDirectory(directory);
    }
}
