// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigProblem } from "../../model/config/config";
import type { ZoweDocument } from "../../model/config/zoweDocument";
import type { ConfigValue, MapValue } from "./configValue";
import { emptyMap, entriesOf, valueAt } from "./configValue";
import { mergeMaps } from "./mergeValues";
import type { Generation } from "./zoweDefaults";
import { asDefaults, enablesAnything, generationOf, zoweDefaults } from "./zoweDefaults";
import { readZoweYaml } from "./readZoweYaml";

/** The whole configuration: every file merged as Zowe merges them, with the defaults underneath. */
export interface ZoweConfig {
    /** The parts, left to right, as the user named them. */
    readonly documentNames: readonly string[];
    readonly generation: Generation;
    readonly root: MapValue;
    /** The same without the defaults, as the launcher reads it. */
    readonly written: MapValue;
    /** False when no file enables or disables any component: only then do the defaults start them. */
    readonly enablesComponents: boolean;
    /** True if it is based on the defaults.yaml of the server, not on the table of this program. */
    readonly hasServerDefaults: boolean;
    /** The problems found while reading. */
    readonly problems: readonly ConfigProblem[];
}

/**
 * Reads and merges the parts of a zowe.yaml; the left ones override the right ones (zowe-install-packaging `bin/libs/configmgr.ts`).
 * @param serverDefaults `<runtimeDirectory>/files/defaults.yaml`, if it could be read; otherwise a table of the required values.
 * @throws ConfigurationError with file, line and reason if a part is not a YAML map, or if there is none.
 */
export function mergeZoweConfig(documents: readonly ZoweDocument[], serverDefaults?: ZoweDocument): ZoweConfig {
    const read = documents.map(readZoweYaml);
    const written = read.reduceRight<MapValue>((right, { root }) => mergeMaps(root, right, "concatenate"), emptyMap());
    const generation = generationOf(written);
    const defaults = serverDefaults === undefined ? null : asDefaults(readZoweYaml(serverDefaults).root);
    return {
        documentNames: read.map(({ name }) => name),
        generation,
        root: mergeMaps(written, defaults ?? zoweDefaults(generation), "concatenate"),
        written,
        hasServerDefaults: defaults !== null,
        enablesComponents: enablesAnything(written),
        problems: read.flatMap(({ problems }) => problems),
    };
}

/** The ids of all configured instances, as they are written; none when there is no `haInstances`. */
export function haInstanceIds(config: ZoweConfig): readonly string[] {
    return entriesOf(valueAt(config.root, ["haInstances"])).map(([id]) => id);
}

/**
 * The configuration that one instance runs with: its section over the main one, lists replaced, `hostname` and `sysname`
 * removed (zwe `makeHaConfig`). Every value keeps its origin. An unknown id, or null, gives the main section.
 */
export function makeHaConfig(config: ZoweConfig, id: string | null): MapValue {
    const main: MapValue = { ...config.root, entries: without(config.root, ["haInstances"]) };
    const section = id === null ? undefined : valueAt(config.root, ["haInstances", id]);
    if (section?.kind !== "map") {
        return main;
    }
    return mergeMaps({ ...section, entries: without(section, ["hostname", "sysname"]) }, main, "replace");
}

/** A value by its dotted path; a key with a dot in it is found as well. */
export function lookUp(root: ConfigValue, path: string): ConfigValue | undefined {
    if (path === "") {
        return root;
    }
    for (const [key, value] of entriesOf(root)) {
        if (path === key) {
            return value;
        }
        const found = path.startsWith(`${key}.`) ? lookUp(value, path.slice(key.length + 1)) : undefined;
        if (found !== undefined) {
            return found;
        }
    }
    return undefined;
}

function without(map: MapValue, keys: readonly string[]): ReadonlyMap<string, ConfigValue> {
    return new Map([...map.entries].filter(([key]) => !keys.includes(key)));
}
