// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scalar } from "../../model/config/scalar";
/** The location of a value. `haInstances` marks values below that key, which override one instance. */
export type Origin =
    | { readonly kind: "defaults" }
    | {
          readonly kind: "main" | "haInstances";
          /** The file or member, as the user named it. */
          readonly document: string;
          /** Counted from 1. */
          readonly line: number;
          /** Counted from 1. */
          readonly column: number;
      };

export interface ScalarValue {
    readonly kind: "scalar";
    readonly value: Scalar;
    readonly origin: Origin;
}

/** A string with `${{ }}`: only z/OS can evaluate it, so it is kept as it is written. */
export interface TemplateValue {
    readonly kind: "template";
    readonly text: string;
    readonly origin: Origin;
}

export interface ListValue {
    readonly kind: "list";
    readonly items: readonly ConfigValue[];
    readonly origin: Origin;
}

export interface MapValue {
    readonly kind: "map";
    readonly entries: ReadonlyMap<string, ConfigValue>;
    readonly origin: Origin;
}

/** A value of zowe.yaml that knows where it was written. */
export type ConfigValue = ScalarValue | TemplateValue | ListValue | MapValue;

export type ConfigPath = readonly string[];

export function emptyMap(origin: Origin = { kind: "defaults" }): MapValue {
    return { kind: "map", entries: new Map(), origin };
}

export function valueAt(root: ConfigValue | undefined, path: ConfigPath): ConfigValue | undefined {
    let value = root;
    for (const key of path) {
        value = value?.kind === "map" ? value.entries.get(key) : undefined;
    }
    return value;
}

/** The entries of a map; of anything else, none. */
export function entriesOf(value: ConfigValue | undefined): readonly (readonly [string, ConfigValue])[] {
    return value?.kind === "map" ? [...value.entries] : [];
}

/** A text or a number as text; undefined for a template, null, an empty text, and everything else. */
export function textOf(value: ConfigValue | undefined): string | undefined {
    if (value?.kind !== "scalar" || value.value === null || typeof value.value === "boolean") {
        return undefined;
    }
    const text = String(value.value).trim();
    return text === "" ? undefined : text;
}

/** A port number, written as a number or as digits in quotes. */
export function portOf(value: ConfigValue | undefined): number | undefined {
    const text = textOf(value);
    const port = text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : 0;
    return port >= 1 && port <= 65535 ? port : undefined;
}

/** True or false, which Zowe takes only without quotes. */
export function flagOf(value: ConfigValue | undefined): boolean | undefined {
    return value?.kind === "scalar" && typeof value.value === "boolean" ? value.value : undefined;
}

/** The texts of a list, or a single text in place of a list; templates are omitted. */
export function textsOf(value: ConfigValue | undefined): readonly string[] {
    const items = value?.kind === "list" ? value.items : value === undefined ? [] : [value];
    return items.map(textOf).filter((text) => text !== undefined);
}

/** Plain data, templates as their text: what a JSON Schema library validates. */
export function plainOf(value: ConfigValue): unknown {
    switch (value.kind) {
        case "scalar":
            return value.value;
        case "template":
            return value.text;
        case "list":
            return value.items.map(plainOf);
        case "map":
            return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plainOf(entry)]));
    }
}
