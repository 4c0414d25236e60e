// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { exitCodes } from "../model/exitCodes";
import type { Entry } from "./entry";

const meanings: Readonly<Record<string, readonly [means: string, next: string]>> = {
    "0": ["Everything is as it should be, or the requested state is proven.", "No action is required."],
    "4": [
        "Zowe serves, with less redundancy than configured or with a warning. For config diff: there are differences.",
        "zowe ha status shows what is missing.",
    ],
    "8": [
        "No instance serves, users are affected now, or an action failed or was not completed. For check: a prerequisite fails.",
        "The output shows the cause and the next command. For an action: zowe ha operation show.",
    ],
    "12": [
        "It is not known whether Zowe serves, because it is unreachable or authority is missing; or the deadline passed before the state was proven. For check: evidence is missing.",
        "The output shows what could not be seen, and why. The code does not mean that anything is wrong.",
    ],
    "16": [
        "A safety gate, a lock or the security product refused the request. Nothing was changed.",
        "The output shows the reason, and the option or the access that allows the request.",
    ],
    "130": ["The user interrupted it. It stopped at a safe point.", "zowe ha operation show lists what is left to do."],
    "1": [
        "The arguments, the profile or the configuration are not valid. Nothing is known about the deployment, and nothing was changed.",
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
