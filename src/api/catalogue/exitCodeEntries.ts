// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { exitCodes } from "../model/exitCodes";
import type { Entry } from "./entry";

const meanings: Readonly<Record<string, readonly [means: string, next: string]>> = {
    "0": ["All as it should be, or the requested state is proven.", "Nothing."],
    "4": [
        "Serving, with less redundancy than configured or a warning; for config diff: there are differences.",
        "zowe ha status shows what is missing.",
    ],
    "8": [
        "No instance serves, or users are hurt now; for check: a prerequisite fails; or an action failed or stopped part-way.",
        "The output names the cause and the next command; zowe ha operation show for an action.",
    ],
    "12": [
        "Nobody can say whether it serves: unreachable, no authority; for check: evidence is missing; or the deadline passed before it was proven.",
        "The output names what could not be seen and why. It does not mean that anything is wrong.",
    ],
    "16": [
        "A safety gate, a lock or the security product said no. Nothing was changed.",
        "The output names what said no, and the option or the access that would allow it.",
    ],
    "130": ["The user stopped it, at a safe point.", "zowe ha operation show lists what is left to do."],
    "1": [
        "Zowe CLI's own: bad arguments, profile or configuration. Nothing is known about the deployment, nothing was changed.",
        "Correct what the message names.",
    ],
};

/** docs/contract.md, "Exit codes": the codes that schedulers test. */
export function exitCodeEntries(): readonly Entry[] {
    return Object.entries(meanings).map(([id, [means, next]]) => ({
        id,
        kind: "exit-code",
        title: titleOf(Number(id)),
        means,
        next,
        details: [],
        aliases: [`rc${id}`, `exit-code-${id}`],
    }));
}

function titleOf(code: number): string {
    const words = Object.entries(exitCodes).filter(([, value]) => value === code);
    return words.length === 0 ? "bad input" : words.map(([word]) => word).join(", ");
}
