// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { maskText } from "../../model/redact/maskSecrets";
import { printable } from "./printable";
import { withoutPrefix } from "./saidLine";

/** The start continues from here: messages of the launcher and of zwe for a successful step. */
const goodStep =
    /<ZWELNCH:\d+> \S+ +INFO +ZWEL00(?:17|21|23|24|58|69)I|<ZWELS:\d+> \S+ +INFO +\(zwe-internal-start-prepare[^)]*\) (?:Zowe version|build and hash|starting Zowe instance|process |global validations are|component validations are|Zowe runtime environment)/;

/** Lines of a normal start, including the configuration, and lines that only report that an earlier step failed. */
const tellsNothing =
    /<ZW[A-Z]+:\d+> \S+ +(?:INFO|DEBUG|TRACE) |ZWEL0030E|ZWEL0066W|errors were found during validation|^\s*"[^"]*"(?::.*)?,?$/;

const mostLines = 8;
const longest = 200;

/**
 * The lines between the last successful step of a start and the end, unchanged: zwe often writes the cause of a failed start
 * without an id, and the launcher writes the reasons of ZWEL0070E in lines without an id. Without secrets, safe for a terminal, limited.
 */
export function startTrace(records: readonly string[]): readonly string[] {
    const from = records.findLastIndex((record) => goodStep.test(plain(record))) + 1;
    const lines = records
        .slice(from)
        .map(plain)
        .filter((text) => text.trim() !== "" && !tellsNothing.test(text));
    const more = lines.length - mostLines;
    // Only what is shown is masked: a log has thousands of records.
    const shown = lines.slice(0, mostLines).map((text) => maskText(withoutPrefix(text.trim())).slice(0, longest));
    return more > 0 ? [...shown, `and ${more} more lines`] : shown;
}

function plain(record: string): string {
    return printable(record).trimEnd();
}
