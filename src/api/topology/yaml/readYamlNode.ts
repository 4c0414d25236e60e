// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Document, LineCounterType, Node, YamlScalar } from "../../../vendor/yaml";
import { isAlias, isMap, isScalar, isSeq } from "../../../vendor/yaml";
import { ConfigurationError } from "../../errors";
import type { ConfigProblem } from "../../model/config/config";
import type { Scalar } from "../../model/config/scalar";
import { problemAt } from "../problemAt";
import type { ConfigPath, ConfigValue, MapValue, Origin } from "./configValue";
import { mergeValues } from "./mergeValues";

/** Aliases may repeat or contain themselves: both ends of the tree are bounded. */
const deepest = 60;
const mostValues = 200_000;

interface Reader {
    readonly document: string;
    readonly lines: LineCounterType;
    readonly anchors: Map<string, Node>;
    readonly problems: ConfigProblem[];
    readCount: number;
}

interface ReadYamlNode {
    readonly root: ConfigValue;
    readonly problems: readonly ConfigProblem[];
}

/** The tree of a YAML document as values that know their place; a key's place is its value's. */
export function readYamlNode(yaml: Document.Parsed, document: string, lines: LineCounterType): ReadYamlNode {
    const reader: Reader = { document, lines, anchors: new Map(), problems: [], readCount: 0 };
    const root = read(reader, yaml.contents, [], originAt(reader, yaml.contents, []));
    return { root, problems: reader.problems };
}

function read(reader: Reader, node: unknown, path: ConfigPath, origin: Origin): ConfigValue {
    reader.readCount += 1;
    if (path.length > deepest || reader.readCount > mostValues) {
        throw new ConfigurationError("The file is nested too deeply, or its anchors repeat endlessly.", {
            document: reader.document,
        });
    }
    if (isAlias(node)) {
        return read(reader, anchored(reader, node.source, origin), [...path, "*"], origin);
    }
    noteAnchor(reader, node);
    if (isMap(node)) {
        return readMap(reader, node.items, path, origin);
    }
    if (isSeq(node)) {
        const items = node.items.map((item, index) => {
            const itemPath = [...path, String(index)];
            return read(reader, item, itemPath, originAt(reader, item, itemPath));
        });
        return { kind: "list", items, origin };
    }
    return isScalar(node) ? scalarOf(reader, node, origin) : { kind: "scalar", value: null, origin };
}

function noteAnchor(reader: Reader, node: unknown): void {
    if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined) {
        reader.anchors.set(node.anchor, node);
    }
}

function anchored(reader: Reader, name: string, origin: Origin): Node {
    const node = reader.anchors.get(name);
    if (node === undefined) {
        throw new ConfigurationError(`The anchor *${name} is not defined above.`, {
            document: reader.document,
            ...("line" in origin ? { line: origin.line } : {}),
        });
    }
    return node;
}

/** As Zowe has it (zowe-common-c, `yaml2json.c`): templates are plain or in double quotes, numbers are plain digits. */
function scalarOf(reader: Reader, scalar: YamlScalar, origin: Origin): ConfigValue {
    const { value, type } = scalar;
    if (typeof value === "string" && value.includes("${{")) {
        if (type !== "PLAIN" && type !== "QUOTE_DOUBLE") {
            reader.problems.push(unevaluatedTemplate(origin));
        }
        return { kind: "template", text: value, origin };
    }
    return { kind: "scalar", value: plainScalar(scalar), origin };
}

function plainScalar({ value, source }: YamlScalar): Scalar {
    if (typeof value === "number") {
        const digits = source ?? String(value);
        return /^\d+$/.test(digits) ? value : digits;
    }
    return typeof value === "string" || typeof value === "boolean" ? value : null;
}

function unevaluatedTemplate(place: Origin): ConfigProblem {
    return problemAt(place, {
        id: "HA-CFG02",
        severity: "WARNING",
        message: "Zowe drops a template in single quotes, and does not evaluate one in a block text.",
        remedy: "Write the template in double quotes.",
    });
}

function repeatedKey(name: string, place: Origin): ConfigProblem {
    return problemAt(place, {
        id: "HA-CFG02",
        severity: "CRITICAL",
        message: `The key ${name} is written twice in one map: some parts of Zowe use the first one, others the last one.`,
        remedy: "Remove one of the two.",
    });
}

function readMap(
    reader: Reader,
    pairs: readonly { readonly key: unknown; readonly value: unknown }[],
    path: ConfigPath,
    origin: Origin,
): MapValue {
    const entries = new Map<string, ConfigValue>();
    const names = new Set<string>();
    for (const { key, value } of pairs) {
        const name = nameOf(key);
        const keys = isInsideComponent(path) && /^[^.]+(\.[^.]+)+$/.test(name) ? name.split(".") : [name];
        const place = originAt(reader, key, [...path, ...keys]);
        if (names.has(name)) {
            reader.problems.push(repeatedKey(name, place));
        }
        names.add(name);
        addEntry(entries, keys, read(reader, value, [...path, ...keys], place), place);
    }
    return { kind: "map", entries, origin };
}

/** A key is the text as written, regardless of its YAML type: `0309` and `1e3` are names, not numbers (zowe-common-c `yaml2json.c`). */
function nameOf(key: unknown): string {
    if (isScalar(key)) {
        return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
    }
    return isAlias(key) ? key.source : String(key);
}

/** zwe flattens the settings of a component, so that `"jgroups.port": 1` and `jgroups: {port: 1}` are the same. */
function isInsideComponent(path: ConfigPath): boolean {
    const from = path[0] === "haInstances" ? 2 : 0;
    return path[from] === "components" && path.length >= from + 2;
}

/** Two keys that share a path are one map; of two with the same path, the later counts. */
function addEntry(entries: Map<string, ConfigValue>, keys: readonly string[], value: ConfigValue, place: Origin): void {
    const [first = "", ...rest] = keys;
    const entry = rest.reduceRight<ConfigValue>(
        (inner, key) => ({ kind: "map", entries: new Map([[key, inner]]), origin: place }),
        value,
    );
    const before = entries.get(first);
    entries.set(first, before === undefined ? entry : mergeValues(entry, before, "replace"));
}

function originAt(reader: Reader, node: unknown, path: ConfigPath): Origin {
    const offset = (node as Node | null | undefined)?.range?.[0] ?? 0;
    const { line, col } = reader.lines.linePos(offset);
    const kind = path[0] === "haInstances" && path.length >= 2 ? "haInstances" : "main";
    return { kind, document: reader.document, line: Math.max(1, line), column: Math.max(1, col) };
}
