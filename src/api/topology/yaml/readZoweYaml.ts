// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ZoweDocument } from "../../model/config/zoweDocument";
import type { Document, LineCounterType } from "../../../vendor/yaml";
import { LineCounter } from "../../../vendor/yaml";
import { ConfigurationError } from "../../errors";
import type { ConfigProblem } from "../../model/config/config";
import { problemAt } from "../problemAt";
import type { MapValue } from "./configValue";
import { readYamlNode } from "./readYamlNode";
import { NestedTooDeeply, parseYamlStream } from "./yamlStream";

/** A part of zowe.yaml, understood. */
interface ReadZoweDocument {
    readonly name: string;
    readonly root: MapValue;
    readonly problems: readonly ConfigProblem[];
}

/** A zowe.yaml with all its comments has some 40 000; hostile text of this size is refused within seconds. */
const maximumCharacters = 400_000;

/**
 * Reads one part of zowe.yaml. Like Zowe (libyaml), it takes the first document of a stream with several.
 * @throws ConfigurationError with file, line and reason if it is not a YAML map.
 */
export function readZoweYaml(document: ZoweDocument): ReadZoweDocument {
    refuseWhatIsNoText(document);
    const lines = new LineCounter();
    // A new line of z/OS (NEL) survives some conversions.
    const source = document.text.replace(/\r?\u0085/g, "\n");
    const [first, second] = guarded(document, () => parseYamlStream(source, lines));
    if (first === undefined) {
        throw new ConfigurationError("The file is empty.", { document: document.name });
    }
    refuseErrors(first, document, lines);
    const { root, problems } = guarded(document, () => readYamlNode(first, document.name, lines));
    if (root.kind !== "map") {
        throw new ConfigurationError(noMap(document.text), { document: document.name, line: 1 });
    }
    return {
        name: document.name,
        root,
        problems: second === undefined ? problems : [...problems, secondDocument(document.name, second, lines)],
    };
}

function refuseWhatIsNoText({ name, text }: ZoweDocument): void {
    if (text.length > maximumCharacters) {
        throw new ConfigurationError(`The file has ${text.length} characters; this is not a zowe.yaml.`, {
            document: name,
        });
    }
    // What a wrong code page leaves behind.
    const odd = text.match(/[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0;
    if (odd > text.length / 50) {
        throw new ConfigurationError(
            "The file is not readable as text. Its file tag or code page is probably wrong: check it with ls -T.",
            { document: name },
        );
    }
}

/** The library promises no particular failure on hostile input, deep nesting for one. */
function guarded<T>({ name }: ZoweDocument, read: () => T): T {
    try {
        return read();
    } catch (failure) {
        if (failure instanceof ConfigurationError) {
            throw failure;
        }
        const isTooDeep = failure instanceof NestedTooDeeply || failure instanceof RangeError;
        const reason = isTooDeep ? "it is nested too deeply" : String(failure);
        throw new ConfigurationError(`The file cannot be read as YAML: ${reason}.`, { document: name });
    }
}

function refuseErrors(parsed: Document.Parsed, { name, text }: ZoweDocument, lines: LineCounterType): void {
    const [error] = parsed.errors;
    if (error !== undefined) {
        const line = Math.max(1, lines.linePos(error.pos[0]).line);
        const reason = `This is not valid YAML: ${reasonOf(error.message)}.${codePageHint(text)}`;
        throw new ConfigurationError(reason, { document: name, line });
    }
}

/** Letters with accents where a configuration has punctuation: the brackets of one EBCDIC page are the letters of another. */
function codePageHint(text: string): string {
    const lines = text.split("\n").filter((line) => !line.trimStart().startsWith("#"));
    const [odd] = /[\u0080-\u00ff\ufffd]/.exec(lines.join("\n")) ?? [];
    return odd === undefined
        ? ""
        : ` It contains "${odd}", which indicates a wrong code page: Zowe reads IBM-1047, or UTF-8 where the file is tagged so (chtag -p).`;
}

function reasonOf(message: string): string {
    return message.replace(/\s+/g, " ").replace(/[.:]$/, "");
}

function secondDocument(document: string, second: Document.Parsed, lines: LineCounterType): ConfigProblem {
    const { line } = lines.linePos(second.range[0]);
    return problemAt(
        { kind: "main", document, line, column: 1 },
        {
            id: "HA-CFG02",
            severity: "WARNING",
            message: "The file contains a second YAML document (after ---); Zowe reads only the first one.",
            remedy: "Write the configuration as one document, or as several files in CONFIG.",
        },
    );
}

function noMap(text: string): string {
    const isMarkup = text.trimStart().startsWith("<");
    return isMarkup
        ? "This is HTML or XML, not a zowe.yaml; perhaps an error page was saved."
        : "This is not a YAML map with keys such as zowe: and components:.";
}
