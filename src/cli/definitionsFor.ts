// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition, IImperativeConfig } from "@zowe/imperative";

/** What the build makes of the definitions; each part is read only when it is needed. */
export interface BuiltDefinitions {
    /** Every command with everything. */
    whole(): IImperativeConfig;
    /** Every command with its words, and none of its options and examples. */
    names(): IImperativeConfig;
    /** The group `ha` and one of its commands: Zowe CLI refuses a plug-in without any. */
    group(): IImperativeConfig;
    /** One command of the group `ha`, or one group of commands below it, with everything. */
    command(name: string): ICommandDefinition;
}

/** The program of Zowe CLI, under the names that npm and the package give it. */
const zoweProgram = /(?:^|[\\/])(?:zowe(?:\.js|\.cmd)?|@zowe[\\/]cli[\\/]lib[\\/]main(?:\.js)?)$/;

/**
 * What reads the options of all our commands: the web help shows every command, `plugins` validates definitions, and a daemon serves
 * all commands that are still to come.
 */
const readsEverything = new Set(["--help-web", "--hw", "plugins", "--daemon"]);

/** The groups of Zowe CLI itself: what follows one of them is never a command of ours. */
const foreignGroups = new Set(
    (
        "auth config daemon provisioning pv zos-console console zos-files files zos-jobs jobs zos-logs logs zos-ssh ssh zos-uss uss " +
        "zos-tso tso zos-workflows wf zosmf"
    ).split(" "),
);

/**
 * The definitions that Zowe CLI needs for the command that it was given: it copies all that it gets some forty times for `zowe --version`,
 * and six times for `zowe ha status`. Where it is not certain what is read, they are given whole.
 * @param argv `process.argv`
 */
export function definitionsFor(argv: readonly string[], built: BuiltDefinitions): IImperativeConfig {
    const [program = "", ...words] = argv.slice(1);
    if (!zoweProgram.test(program) || words.some(asksForAll)) {
        return built.whole();
    }
    if (words.includes("ha")) {
        return words[0] === "ha" ? withOneCommand(words[1], built) : built.whole();
    }
    return isForeign(words) ? built.group() : built.names();
}

/** Whether no name of ours is shown, whatever is wrong with the words. */
function isForeign(words: readonly string[]): boolean {
    const [first = "", ...others] = words;
    const isVersion = first === "--version" || first === "-V";
    return isVersion ? others.length === 0 : foreignGroups.has(first);
}

function asksForAll(word: string): boolean {
    return readsEverything.has(word.split("=")[0] ?? word);
}

/** The names of the others are shown when a word is mistyped. */
function withOneCommand(word = "", built: BuiltDefinitions): IImperativeConfig {
    const names = built.names();
    const definitions = names.definitions ?? [];
    const called = definitions.find(({ name, aliases }) => name === word || aliases?.includes(word));
    return called
        ? { ...names, definitions: definitions.map((each) => (each === called ? built.command(each.name) : each)) }
        : built.whole();
}
