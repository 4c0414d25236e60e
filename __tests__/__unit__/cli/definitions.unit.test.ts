// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { existsSync } from "node:fs";
import config from "../../../imperative";
import { signOnBoundSeconds as applied } from "../../../src/api/model/proving/signOnBoundSeconds";
import { signOnBoundSeconds } from "../../../src/cli/arguments/defaults";
import { complaintAbout, everyCommand, ofZowe } from "../../support/zowe/commandTree";

const commands = everyCommand().map(({ words, definition }) => [words.join(" "), definition] as const);

interface Named {
    readonly name: string;
    readonly aliases?: readonly string[];
}

const namesOf = ({ name, aliases = [] }: Named): readonly string[] => [name, ...aliases];

function twice(named: readonly Named[]): readonly string[] {
    const names = named.flatMap(namesOf);
    return names.filter((name, index) => names.indexOf(name) !== index);
}

function groups(definitions: readonly ICommandDefinition[]): readonly (readonly ICommandDefinition[])[] {
    const below = definitions.flatMap(({ children }) => (children === undefined ? [] : [children]));
    return [definitions, ...below.flatMap((children) => groups(children))];
}

describe("the definitions of the commands", () => {
    it("show the bound of a logout that the library applies", () => {
        expect(signOnBoundSeconds).toBe(applied);
    });

    it("name every command and group once among its siblings, each with an alias", () => {
        for (const siblings of groups(config.definitions ?? [])) {
            expect(twice(siblings)).toEqual([]);
            expect(siblings.filter(({ aliases = [] }) => aliases.length === 0).map(({ name }) => name)).toEqual([]);
        }
    });

    it.each(commands)(
        "name each option of %s once and unlike those of Zowe CLI, each with an alias",
        (_, { options = [] }) => {
            expect(twice(options)).toEqual([]);
            expect(options.flatMap(namesOf).filter((name) => ofZowe.includes(name))).toEqual([]);
            expect(options.filter(({ aliases = [] }) => aliases.length === 0).map(({ name }) => name)).toEqual([]);
        },
    );

    it.each(commands)(
        "use conventional names, and sentences: %s",
        (_, { name, summary, description, options = [] }) => {
            expect(
                [name, ...options.map((option) => option.name)].filter((one) => !/^[a-z][a-z0-9-]*$/.test(one)),
            ).toEqual([]);
            expect(summary).toMatch(/^[A-Z].*[^.]$/);
            expect(description).toMatch(/^[A-Z].*\.$/s);
            expect(options.filter((option) => !/^[A-Z].*\.$/s.test(option.description)).map((one) => one.name)).toEqual(
                [],
            );
        },
    );

    it.each(commands)("state the exit codes of %s", (_, { description }) => {
        expect(description).toMatch(/Exit codes?: 0/);
    });

    it.each(commands)("show examples of %s that can be run", (words, { examples = [], positionals = [] }) => {
        expect(examples.length).toBeGreaterThan(0);
        const isNeeded = positionals.some(({ required }) => required === true);
        for (const { options, description } of examples) {
            expect(complaintAbout([...words.split(" "), ...options.split(/\s+/).filter(Boolean)])).toBeNull();
            expect(description).toMatch(/^[A-Z].*[^.]$/);
            expect(isNeeded && (options === "" || options.startsWith("-"))).toBe(false);
        }
    });

    it.each(commands)("name an existing handler of %s", (_, { handler = "" }) => {
        expect(existsSync(`${handler.replace(/^lib\//, "")}.ts`)).toBe(true);
    });
});
