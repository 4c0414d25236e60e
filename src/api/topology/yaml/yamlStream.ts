// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CST, Document, LineCounterType } from "../../../vendor/yaml";
import { Composer, Parser } from "../../../vendor/yaml";

/** A zowe.yaml has some ten levels. The composer recurses, and a stack that runs out can end the process (V8, regular expressions). */
const deepest = 100;

export class NestedTooDeeply extends Error {}

/**
 * The documents of a YAML stream with their errors; only comments and blanks are not a document.
 * The reader detects equal keys, because the composer would compare every key with every other.
 */
export function parseYamlStream(source: string, lines: LineCounterType): readonly Document.Parsed[] {
    const tokens = [...new Parser(lines.addNewLine).parse(source)];
    if (isDeeperThan(tokens, deepest)) {
        throw new NestedTooDeeply();
    }
    const documents = [...new Composer({ merge: false, uniqueKeys: false }).compose(tokens)] as Document.Parsed[];
    return documents.filter((document) => document.contents !== null || document.errors.length > 0);
}

function isDeeperThan(tokens: readonly CST.Token[], limit: number): boolean {
    let level = tokens;
    for (let depth = 0; level.length > 0; depth += 1) {
        if (depth > limit) {
            return true;
        }
        level = level.flatMap(inside);
    }
    return false;
}

function inside(token: CST.Token): readonly CST.Token[] {
    if ("items" in token) {
        return token.items
            .flatMap((item) => [item.key, item.value])
            .filter((part) => part !== null && part !== undefined);
    }
    return token.type === "document" && token.value !== undefined ? [token.value] : [];
}
