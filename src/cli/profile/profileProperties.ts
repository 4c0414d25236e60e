// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Config } from "@zowe/imperative";
import { ConfigurationError, isConsoleName, isUnixDirectory } from "../../index";

export type Properties = Readonly<Record<string, unknown>>;

interface ProfileNode {
    readonly type?: string;
    readonly profiles?: Readonly<Record<string, ProfileNode>>;
}

/** The configuration as Zowe CLI loaded it, reduced to the functions that are needed here. */
export class ProfileStore {
    /** Imperative copies every layer, including comments, for each of these calls. */
    private readonly merged: Config["properties"] | undefined;

    public constructor(private readonly config: Config | undefined) {
        this.merged = config?.properties;
    }

    public defaultNameOf(type: string): string | undefined {
        const name: unknown = this.merged?.defaults[type];
        return typeof name === "string" && name !== "" ? name : undefined;
    }

    /** Merged properties, secure ones included; empty strings count as absent (`zowe config init` writes `"host": ""`). */
    public properties(name: string): Properties {
        const found: unknown = this.exists(name) ? this.config?.api.profiles.get(name) : undefined;
        return withoutBlanks((found ?? {}) as Properties);
    }

    public exists(name: string): boolean {
        return this.node(name) !== undefined;
    }

    public typeOf(name: string): string | undefined {
        return this.node(name)?.type;
    }

    /** Full names of the profiles of a type, wherever they are. */
    public namesOf(type: string): readonly string[] {
        const namesIn = (profiles: ProfileNode["profiles"], path: string): readonly string[] =>
            Object.entries(profiles ?? {}).flatMap(([key, node]) => [
                ...(node.type === type ? [`${path}${key}`] : []),
                ...namesIn(node.profiles, `${path}${key}.`),
            ]);
        return namesIn(this.merged?.profiles, "");
    }

    /** Full names of the profiles of a type directly inside another, in their order. */
    public nested(name: string, type: string): { readonly key: string; readonly fullName: string }[] {
        const children = Object.entries(this.node(name)?.profiles ?? {});
        return children
            .filter(([, child]) => child.type === type)
            .map(([key]) => ({ key, fullName: `${name}.${key}` }));
    }

    private node(name: string): ProfileNode | undefined {
        let level = this.merged?.profiles as ProfileNode["profiles"];
        let found: ProfileNode | undefined;
        for (const part of name.split(".")) {
            found = level && Object.hasOwn(level, part) ? level[part] : undefined;
            level = found?.profiles;
        }
        return found;
    }
}

function withoutBlanks(properties: Properties): Properties {
    return Object.fromEntries(
        Object.entries(properties).filter(([, value]) => value !== "" && value !== null && value !== undefined),
    );
}

/** A text property, or null. @throws ConfigurationError when it is there and no text */
export function textOf(properties: Properties, name: string, owner: string): string | null {
    const value = properties[name];
    if (value === undefined) {
        return null;
    }
    if (typeof value !== "string" && typeof value !== "number") {
        throw new ConfigurationError(`The property "${name}" of ${owner} must be text.`);
    }
    return String(value);
}

/** A whole number from 1 to `most`, or null. @throws ConfigurationError when it is there and none */
function wholeNumberOf(properties: Properties, name: string, owner: string, most: number): number | null {
    const value = properties[name];
    if (value === undefined) {
        return null;
    }
    const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
    if (!Number.isInteger(number) || number < 1 || number > most) {
        throw new ConfigurationError(
            `The property "${name}" of ${owner} is ${JSON.stringify(value)}: it must be a whole number from 1 to ${most}.`,
        );
    }
    return number;
}

/** A TCP port, or null. @throws ConfigurationError when it is there and none */
export function portOf(properties: Properties, name: string, owner: string): number | null {
    return wholeNumberOf(properties, name, owner, 65_535);
}

/** Seconds, at most a day, or null. @throws ConfigurationError when it is there and none */
export function secondsOf(properties: Properties, name: string, owner: string): number | null {
    return wholeNumberOf(properties, name, owner, 86_400);
}

/** An absolute path of z/OS UNIX, or null: no part of it is `..`, and nothing in it is more than a name. @throws ConfigurationError when it is there and none */
export function directoryOf(properties: Properties, name: string, owner: string): string | null {
    const given = textOf(properties, name, owner);
    const path = given?.replace(/\/+$/, "") ?? null;
    if (path !== null && !isUnixDirectory(path)) {
        throw new ConfigurationError(
            `The property "${name}" of ${owner} is ${JSON.stringify(given)}: it must be an absolute path such as /global/zowe/ha, of letters, digits, ".", "_", "-", "@", "#" and "$", without "..", and not the root.`,
        );
    }
    return path;
}

/** A name of an MCS console, or null (z/OS MVS Initialization and Tuning Reference, CONSOLxx). @throws ConfigurationError when it is there and none */
export function consoleNameOf(properties: Properties, owner: string): string | null {
    const name = textOf(properties, "consoleName", owner);
    if (name !== null && !isConsoleName(name)) {
        throw new ConfigurationError(
            `The property "consoleName" of ${owner} is "${name}": a console name has 2 to 8 letters, digits, @, # and $, and does not begin with a digit.`,
        );
    }
    return name;
}
