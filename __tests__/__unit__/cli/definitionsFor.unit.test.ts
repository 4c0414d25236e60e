// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import type { BuiltDefinitions } from "../../../src/cli/definitionsFor";
import { definitionsFor } from "../../../src/cli/definitionsFor";

const npm = "/usr/local/bin/zowe";
const main = "/home/me/node_modules/@zowe/cli/lib/main.js";

const definition = (name: string, description: string, aliases?: string[]): ICommandDefinition => ({
    name,
    description,
    type: "command",
    ...(aliases ? { aliases } : {}),
});

const built: BuiltDefinitions = {
    whole: () => ({ name: "whole" }),
    names: () => ({
        name: "names",
        definitions: [
            definition("status", "short", ["st"]),
            definition("cache", "short"),
            definition("check", "short"),
        ],
    }),
    group: () => ({ name: "group" }),
    command: (name) => definition(name, "long"),
};

const given = (program: string, words: string): ReturnType<typeof definitionsFor> =>
    definitionsFor(["node", program, ...words.split(" ").filter(Boolean)], built);

describe("definitionsFor", () => {
    it.each([
        [npm, "--version"],
        [npm, "-V"],
        [main, "zosmf check status --help"],
        [main, "zos-jobs list jobs --owner HAA"],
        [main, "ssh issue command ls"],
        ["C:\\Users\\me\\node_modules\\@zowe\\cli\\lib\\main.js", "config list"],
    ])("gives the group alone for %s %s", (program, words) => {
        expect(given(program, words).name).toBe("group");
    });

    it.each([
        [npm, "--help"],
        [npm, "--available-commands"],
        [npm, "--version --available-commands"],
        [npm, ""],
        [npm, "haa status"],
        [npm, "cics get resource"],
        [npm, "--response-format-json zosmf check status"],
    ])("gives the names of the commands for %s %s", (program, words) => {
        expect(given(program, words).name).toBe("names");
    });

    it.each([
        [npm, "ha"],
        [npm, "ha --help"],
        [npm, "ha --help-examples"],
        [npm, "ha sttaus"],
        [npm, "ha --response-format-json status"],
        [npm, "--response-format-json ha status"],
        [npm, "zos-jobs list jobs --prefix ha"],
        [npm, "--help-web"],
        [npm, "ha status --help-web"],
        [main, "zosmf --hw"],
        [main, "zosmf --help-web=true"],
        [main, "plugins validate"],
        [main, "--daemon"],
        ["/home/me/site/generateHelp.js", "--version"],
        ["/home/me/site/generateHelp.js", "ha status"],
        ["/home/me/node_modules/jest/bin/jest.js", ""],
    ])("gives everything for %s %s", (program, words) => {
        expect(given(program, words).name).toBe("whole");
    });

    it("gives everything if there is no program", () => {
        expect(definitionsFor(["node"], built).name).toBe("whole");
    });

    it.each([
        ["ha status --wide", "status"],
        ["ha st", "status"],
        ["ha cache list --help", "cache"],
    ])("gives for %s the command whole, in its place, and the names of the others", (words, called) => {
        const { name, definitions } = given(npm, words);
        expect(name).toBe("names");
        expect(definitions?.map((each) => [each.name, each.description])).toEqual(
            ["status", "cache", "check"].map((each) => [each, each === called ? "long" : "short"]),
        );
    });
});
