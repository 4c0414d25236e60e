// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { everyCommand, complaintAbout } from "../zowe/commandTree";
import { chooseRules } from "../../../src/api/library/looking/chooseRules";
import { processOf } from "../../../src/api/model/operation/componentAdvice";
import type { Sysplex } from "../../../src/api/model/sysplex";

/** A command that a finding names, taken to pieces. */
export interface NextCommand {
    readonly line: string;
    /** The words of the definition: `component start`. */
    readonly name: string;
    readonly given: readonly string[];
    readonly lpars: readonly string[];
    /** It stands at the beginning: nothing has to be done before it. */
    readonly isFirst: boolean;
}

/** Words that go on with the sentence behind a command. Any other word is an argument, and must be a valid one. */
const goesOn = /^(shows?|tells?|proves|names|for|or|once|when|and|where|then|to|which|with|half|at|a)$/;

/** Every `zowe ha` command in a text, in order. */
export function commandsIn(text: string): readonly NextCommand[] {
    return [...text.matchAll(/zowe ha ([^;()]*)/g)].map(({ index, 1: rest = "" }) => {
        const words = argumentsOf(rest);
        const { words: path = [] } =
            [...everyCommand()]
                .sort((a, b) => b.words.length - a.words.length)
                .find((one) => one.words.every((word, at) => words[at] === word)) ?? {};
        const given = words.slice(path.length);
        return { line: words.join(" "), name: path.join(" "), given, lpars: lparsOf(given), isFirst: index === 0 };
    });
}

function argumentsOf(rest: string): readonly string[] {
    const words: string[] = [];
    for (const word of rest.trim().split(/\s+/)) {
        if (goesOn.test(word) || word.startsWith("zowe")) {
            break;
        }
        words.push(word.replace(/[,.]$/, ""));
        if (/[,.]$/.test(word)) {
            break;
        }
    }
    return words;
}

function lparsOf(given: readonly string[]): readonly string[] {
    const at = given.indexOf("--lpars");
    return at < 0 ? [] : (given[at + 1] ?? "").split(",");
}

function positionalsOf(given: readonly string[]): readonly string[] {
    const at = given.findIndex((word) => word.startsWith("--"));
    return at < 0 ? given : given.slice(0, at);
}

/** Why a command cannot be typed as it stands: an unknown name or option, an argument that is missing or that nothing is called. */
export function unfit(sysplex: Sysplex, { line, name, given, lpars }: NextCommand): readonly string[] {
    const complaint = complaintAbout(line.split(" "));
    const needed = everyCommand().find(({ words }) => words.join(" ") === name)?.definition.positionals ?? [];
    const positionals = positionalsOf(given);
    const ids = sysplex.instances.map(({ id }) => id.toLowerCase());
    return [
        ...(complaint === null ? [] : [complaint]),
        ...(needed.some(({ required }) => required === true) && positionals.length === 0 ? ["an argument lacks"] : []),
        ...(needed.length === 0 && positionals.length > 0 ? [`what is ${positionals.join(" ")}?`] : []),
        ...lpars.filter((id) => !ids.includes(id.toLowerCase())).map((id) => `there is no instance ${id}`),
        ...(name === "check" ? unknownChecks(positionals) : []),
        ...(name.startsWith("component") ? unknownComponents(sysplex, positionals, lpars) : []),
    ].map((why) => `zowe ha ${line}: ${why}`);
}

function unknownChecks(selectors: readonly string[]): readonly string[] {
    try {
        chooseRules(selectors, null);
        return [];
    } catch (error) {
        return [String(error)];
    }
}

/** A component that runs inside another is refused by name. */
function unknownComponents(sysplex: Sysplex, names: readonly string[], lpars: readonly string[]): readonly string[] {
    const instances = sysplex.instances.filter(({ id }) => lpars.length === 0 || lpars.includes(id));
    return instances.flatMap((instance) =>
        names
            .filter(
                (name) => !instance.components.some((one) => one.name === name && processOf(instance, name) === name),
            )
            .map((name) => `${instance.id} has no process ${name}`),
    );
}
