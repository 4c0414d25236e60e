// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Document, LineCounterType, Node } from "../../vendor/yaml";
import { isAlias, isMap, isScalar, isSeq } from "../../vendor/yaml";
import { ConfigurationError } from "../errors";
import type { ConfigPath, ConfigValue, MapValue, Origin, Scalar } from "./configValue";
import { emptyMap } from "./configValue";
import { mergeMaps } from "./mergeValues";

/** Aliases may repeat or contain themselves: both ends of the tree are bounded. */
const deepest = 60;
const mostValues = 200_000;

interface Reader {
    readonly yaml: Document.Parsed;
    readonly document: string;
    readonly lines: LineCounterType;
    readCount: number;
}

/** The tree of a YAML document as values that know their place; a key's place is its value's. */
export function readYamlNode(yaml: Document.Parsed, document: string, lines: LineCounterType): ConfigValue {
    const reader: Reader = { yaml, document, lines, readCount: 0 };
    return read(reader, yaml.contents, [], originAt(reader, yaml.contents, []));
}

function read(reader: Reader, node: unknown, path: ConfigPath, origin: Origin): ConfigValue {
    reader.readCount += 1;
    if (path.length > deepest || reader.readCount > mostValues) {
        throw new ConfigurationError("The file is nested too deeply, or its anchors repeat without end.", {
            document: reader.document,
        });
    }
    if (isAlias(node)) {
        return read(reader, node.resolve(reader.yaml), [...path, ""].slice(0, deepest + 1), origin);
    }
    if (isMap(node)) {
        return readMap(reader, node.items, path, origin);
    }
    if (isSeq(node)) {
        const items = node.items.map((item, index) => {
            const itemPath = [...path, String(index)];
            return read(reader, item, itemPath, originAt(reader, item, itemPath) ?? origin);
        });
        return { kind: "list", items, origin };
    }
    return scalarOf(isScalar(node) ? node.value : null, origin);
}

function scalarOf(value: unknown, origin: Origin): ConfigValue {
    if (typeof value === "string" && value.includes("${{")) {
        return { kind: "template", text: value, origin };
    }
    const scalar: Scalar =
        typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
    return { kind: "scalar", value: scalar, origin };
}

function readMap(
    reader: Reader,
    pairs: readonly { readonly key: unknown; readonly value: unknown }[],
    path: ConfigPath,
    origin: Origin,
): MapValue {
    let map: MapValue = emptyMap(origin);
    for (const { key, value } of pairs) {
        const name = isScalar(key) ? String(key.value) : isAlias(key) ? key.source : String(key);
        const keys = isInsideComponent(path) && /^[^.]+(\.[^.]+)+$/.test(name) ? name.split(".") : [name];
        const place = originAt(reader, key, [...path, ...keys]);
        map = withEntry(map, keys, read(reader, value, [...path, ...keys], place), place);
    }
    return map;
}

/** zwe flattens the settings of a component, so that `"jgroups.port": 1` and `jgroups: {port: 1}` say the same. */
function isInsideComponent(path: ConfigPath): boolean {
    const from = path[0] === "haInstances" ? 2 : 0;
    return path[from] === "components" && path.length >= from + 2;
}

function withEntry(map: MapValue, keys: readonly string[], value: ConfigValue, origin: Origin): MapValue {
    const [first = "", ...rest] = keys;
    if (rest.length === 0) {
        return { ...map, entries: new Map(map.entries).set(first, value) };
    }
    const nested = withEntry(emptyMap(origin), rest, value, origin);
    return mergeMaps({ ...map, entries: new Map([[first, nested]]) }, map, "replace");
}

function originAt(reader: Reader, node: unknown, path: ConfigPath): Origin {
    const offset = (node as Node | null | undefined)?.range?.[0] ?? 0;
    const { line, col } = reader.lines.linePos(offset);
    const kind = path[0] === "haInstances" && path.length >= 2 ? "haInstances" : "main";
    return { kind, document: reader.document, line: Math.max(1, line), column: Math.max(1, col) };
}
