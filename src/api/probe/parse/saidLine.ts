// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SaidLine } from "../../model/logs/provingLine";
import { redactText } from "../../model/redact/redactText";
import { printable } from "./printable";

/** Longer than any secret that could begin in what is shown: a secret is masked before it is cut. */
const longestRead = 4_000;
const longestShown = 200;

/** The line as evidence. Only what is shown is masked: a log has thousands of records. */
export function saidLine(record: number, text: string): SaidLine {
    const shown = redactText(printable(text.slice(0, longestRead))).trim();
    return { record, text: shown.length > longestShown ? `${shown.slice(0, longestShown - 3)}...` : shown };
}

/** Time stamp, process and step before the words. */
const prefix = /^(?:ERROR: )?(?:[\d-]{10} [\d:.]{8,12} )?(?:<[^<>]*> \S+ +[A-Z]+ +)?(?:\(zwe-[^()]*\) )?(?:Error: )?/;

/** The words of a line of SYSPRINT. */
export function withoutPrefix(text: string): string {
    return text.replace(prefix, "");
}
