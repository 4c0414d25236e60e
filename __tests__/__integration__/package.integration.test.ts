// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { forgetKeyring } from "../support/zowe/installPlugin";
import { sourceFiles } from "../support/laws/sourceFiles";
import { removeDirectory, repository, startZowe, temporaryDirectory, zoweProcess } from "../support/zowe/zoweCli";

const execute = promisify(execFile);

/** A registry that does not exist: a request to it fails at once. */
const noRegistry = {
    npm_config_registry: "http://127.0.0.1:1/",
    npm_config_offline: "true",
    npm_config_fetch_retries: "0",
};

describe("the packed plug-in", () => {
    let directory: string;
    let home: string;
    let packed: { filename: string; files: { path: string }[]; size: number };
    let installed: string;

    beforeAll(async () => {
        directory = await temporaryDirectory();
        home = await temporaryDirectory();
        await forgetKeyring(home);
        const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", directory];
        const { stdout } = await execute("npm", args, { cwd: repository, shell: process.platform === "win32" });
        packed = JSON.parse(stdout)[0];
        installed = join(home, "plugins", "installed", "lib", "node_modules", "@zowe", "ha-for-zowe-cli");
    });

    afterAll(() => Promise.all([directory, home].map(removeDirectory)));

    it("holds what runs, what explains it and what the licenses require, and nothing else", () => {
        const paths = packed.files.map(({ path }) => path);
        const single = [
            "LICENSE",
            "README.md",
            "CHANGELOG.md",
            "CONTRIBUTING.md",
            "THIRD-PARTY-NOTICES.txt",
            "package.json",
        ];
        expect(paths).toEqual(expect.arrayContaining([...single, "lib/imperative.js", "lib/src/index.js"]));
        expect(paths.filter((path) => !/^(lib|docs|completion)\//.test(path) && !single.includes(path))).toEqual([]);
    });

    it("is small enough to be sent by mail", () => {
        expect(packed.size).toBeLessThan(3_000_000);
    });

    it("installs through the real zowe with no registry within reach", async () => {
        const env = { ...noRegistry, npm_config_cache: join(home, "empty-cache") };
        const run = await zoweProcess(["plugins", "install", join(directory, packed.filename)], { home, env });
        expect(run).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("successfully validated") });
    });

    it("asks Node and Zowe CLI for everything that it does not bring along", async () => {
        const provided = [...builtinModules.flatMap((name) => [name, `node:${name}`]), "@zowe/imperative"];
        // The first two are tried and done without; the last stands in text that Ajv writes into generated code.
        const optional = ["cpu-features", "@opentelemetry/api", "ajv"];
        const scripts = packed.files.filter(({ path }) => path.endsWith(".js"));
        const asked = await Promise.all(scripts.map(({ path }) => packagesRequiredBy(join(installed, path))));
        expect([...new Set(asked.flat())].filter((name) => ![...provided, ...optional].includes(name))).toEqual([]);
    });

    it("loads what is behind the library and its doors when it is used, not before", async () => {
        const doors = packed.files.filter(({ path }) => /\/vendor\/\w+\.js$/.test(path)).map(({ path }) => path);
        const own = ["lib/src/index.js", "lib/definitions.js", "lib/imperative.js"];
        const loaded = [...own, ...doors].map((path) => join(installed, path));
        const script = `${JSON.stringify(loaded)}.map(require); console.log(Object.keys(require.cache).length)`;
        const { stdout } = await execute(process.execPath, ["-e", script]);
        expect(Number(stdout)).toBe(loaded.length);
    });

    it("is the plug-in that zowe then runs", async () => {
        const run = await zoweProcess(["ha", "--help"], { home, cwd: home });
        expect(run).toMatchObject({ exitCode: 0, stderr: "", stdout: expect.stringContaining("zowe ha <") });
    });

    it("shows the truth about a sysplex that it pretends itself", async () => {
        const cwd = join(directory, "plex");
        const simulator = startZowe(["ha", "simulator", "start", "--directory", cwd], { home, cwd: directory });
        try {
            await simulator.shows(/Ctrl-C ends it/);
            const run = await zoweProcess(["ha", "status"], { home, cwd });
            expect(run).toMatchObject({ exitCode: 0, stderr: "", stdout: expect.stringContaining("HEALTHY") });
        } finally {
            simulator.interrupt();
        }
        expect(await simulator.ended).toMatchObject({ exitCode: 0, stderr: "" });
    });

    it("names every package that a door lets in", async () => {
        const notices = await readFile(join(installed, "THIRD-PARTY-NOTICES.txt"), "utf8");
        const doors = sourceFiles(["src/vendor", "simulator/vendor"]).flatMap(({ imports }) => imports);
        const names = new Set(doors.filter(({ isRelative }) => !isRelative).map(({ of }) => packageOf(of)));
        expect([...names].filter((name) => !notices.includes(`\n${name} `))).toEqual([]);
    });

    it("validates clean, and leaves nothing behind when it is taken out", async () => {
        const name = "@zowe/ha-for-zowe-cli";
        const valid = await zoweProcess(["plugins", "validate", name], { home });
        expect(valid).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("successfully validated") });
        expect(await zoweProcess(["plugins", "uninstall", name], { home })).toMatchObject({ exitCode: 0 });
        expect((await zoweProcess(["ha", "status"], { home, cwd: home })).stderr).toContain("Unknown group: ha");
    });
});

const packageOf = (name: string): string => name.split("/", name.startsWith("@") ? 2 : 1).join("/");

async function packagesRequiredBy(path: string): Promise<string[]> {
    const text = await readFile(path, "utf8");
    const named = [...text.matchAll(/\brequire\("([^".][^"]*)"\)/g)].map(([, name = ""]) => name);
    return named.map((name) => (name.startsWith("node:") || builtinModules.includes(name) ? name : packageOf(name)));
}
