// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OmvsOptions } from "../../model/seen/fileSystemDisplays";
import { consoleLines } from "./consoleText";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

/** BPXO043I, the answer of `D OMVS,O` (E-DSP-08, not recorded). */
export function parseDisplayOmvsOptions(text: string): Parsed<OmvsOptions> {
    const lines = consoleLines(text);
    const isAnswer = lines.some((line) => /^\s*BPXO043I\s/.test(line));
    const word = lines
        .map((line) => /^\s*SYSPLEX\s+=\s+(YES|NO)(?=\s|$)/.exec(line)?.[1])
        .find((found) => found !== undefined);
    return isAnswer && word !== undefined
        ? understood({ sharesFileSystems: word === "YES" })
        : notUnderstood("it holds no BPXO043I with SYSPLEX =");
}
