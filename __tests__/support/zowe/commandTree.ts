// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition, ICommandOptionDefinition } from "@zowe/imperative";
import config from "../../../imperative";

/** Of Zowe CLI itself; every command takes them. */
export const ofZowe: readonly string[] = [
    "response-format-json",
    "rfj",
    "help",
    "h",
    "help-examples",
    "help-web",
    "hw",
    "version",
    "V",
];

export interface NamedCommand {
    readonly words: readonly string[];
    readonly definition: ICommandDefinition;
}

/** Every command, with the words that lead to it. */
export function everyCommand(): readonly NamedCommand[] {
    commands ??= walked();
    return commands;
}

let commands: readonly NamedCommand[] | null = null;

function walked(): readonly NamedCommand[] {
    const walk = (definition: ICommandDefinition, above: readonly string[]): readonly NamedCommand[] => {
        const words = [...above, definition.name];
        return definition.type === "command"
            ? [{ words, definition }]
            : (definition.children ?? []).flatMap((child) => walk(child, words));
    };
    return (config.definitions ?? []).flatMap((definition) => walk(definition, []));
}

/** What is wrong with a command line that begins behind `zowe ha`; null when it can be run. */
export function complaintAbout(words: readonly string[]): string | null {
    let level: readonly ICommandDefinition[] = config.definitions ?? [];
    let found: ICommandDefinition | undefined;
    let used = 0;
    while (found?.type !== "command") {
        const word = words[used];
        if (word === undefined || word.startsWith("-")) {
            // A group by itself shows its help.
            return optionComplaint(words.slice(used), []);
        }
        found = level.find(({ name, aliases }) => name === word || aliases?.includes(word));
        if (found === undefined) {
            return `there is no ${words.slice(0, used + 1).join(" ")}`;
        }
        level = found.children ?? [];
        used += 1;
    }
    return optionComplaint(words.slice(used), found.options ?? []);
}

function optionComplaint(words: readonly string[], options: readonly ICommandOptionDefinition[]): string | null {
    const known = new Set([...ofZowe, ...options.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])])]);
    const unknown = words
        .filter((word) => /^--?[a-z]/i.test(word))
        .map((word) => word.replace(/^-+/, "").replace(/=.*/, ""))
        .find((word) => !known.has(word) && !known.has(word.replace(/^no-/, "")));
    return unknown === undefined ? null : `there is no option ${unknown}`;
}
