// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFileSync } from "node:fs";
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import config from "../../imperative";
import { everyCommand } from "../support/zowe/commandTree";
import type { ZoweRun } from "../support/zowe/zoweCli";
import {
    removeDirectory,
    repository,
    startProgram,
    temporaryDirectory,
    zoweCliPackage,
    zoweProcess,
} from "../support/zowe/zoweCli";

const built = (file: string): string => readFileSync(join(repository, "lib", file), "utf8");

describe("the definitions that Zowe CLI is given", () => {
    it("are those of the sources, byte for byte, where a command of ours is called", () => {
        // eslint-disable-next-line @typescript-eslint/no-require-imports -- What was built, as Zowe CLI loads it: no word of `zowe` is in argv here.
        const loaded: unknown = require(join(repository, "lib", "imperative.js"));
        expect(JSON.stringify(loaded)).toBe(JSON.stringify(config));
    });

    it("are for each command its own, byte for byte, and an outline of the others", () => {
        for (const definition of config.definitions ?? []) {
            expect(built(`definitions/${definition.name}.json`)).toBe(JSON.stringify(definition));
        }
    });

    it("are one command in outline where a group of Zowe CLI is called", () => {
        const definitions: unknown = [expect.objectContaining({ name: "status", type: "command" })];
        expect(JSON.parse(built("group.json"))).toEqual({ ...JSON.parse(JSON.stringify(config)), definitions });
    });

    it("are an outline of a sixth of the size where one of another plug-in may be called", () => {
        const outline = built("outline.json");
        expect(outline.length).toBeLessThan(JSON.stringify(config).length / 5);
        expect(JSON.parse(outline)).toMatchObject({
            name: "ha",
            profiles: JSON.parse(JSON.stringify(config.profiles)),
        });
        for (const { definition } of everyCommand()) {
            expect(outline).toContain(JSON.stringify(definition.description));
        }
    });
});

describe("zowe with the plug-in, where not every definition is given", () => {
    let directory: string;
    beforeAll(async () => {
        directory = await temporaryDirectory();
        await symlink(join(zoweCliPackage, "lib", "main.js"), join(directory, "another.js"));
    });
    afterAll(() => removeDirectory(directory));

    /** The same Zowe CLI under a name of which we know nothing: it gets the definitions whole. */
    const withWholeDefinitions = (args: readonly string[]): Promise<ZoweRun> =>
        startProgram(process.execPath, [join(directory, "another.js"), ...args]).ended;

    it.each([
        ["lists every command", ["--available-commands"]],
        ["shows every group", ["--help"]],
        ["knows what a mistyped group was meant to be", ["haa", "status"]],
        ["knows what a mistyped command was meant to be", ["ha", "cache", "lst"]],
        ["knows no option that does not exist", ["ha", "status", "--bogus"]],
        ["knows the group in JSON", ["--help", "--response-format-json"]],
    ])("%s as with the whole definitions", async (_, args) => {
        const [outlined, whole] = await Promise.all([zoweProcess(args), withWholeDefinitions(args)]);
        expect(outlined).toEqual(whole);
        expect(outlined.stdout + outlined.stderr).toMatch(/\bha\b/);
    });
});
