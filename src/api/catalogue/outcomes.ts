// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheOutcome } from "../model/cache";
import { cacheExitCodes } from "../model/cache";
import type { Outcome } from "../model/exitCodes";
import { exitCodes } from "../model/exitCodes";
import type { Entry } from "./entry";

type Words = readonly [title: string, means: string, next: string];

/** Told as verdicts or states. */
type ToldElsewhere = "HEALTHY" | "DEGRADED" | "CRITICAL" | "UNKNOWN" | "DENIED";

/** What an action, or a command about the cache, came to. */
const outcomes: Readonly<Record<Exclude<Outcome | CacheOutcome, ToldElsewhere>, Words>> = {
    DONE: ["proven", "What was asked for has been done, and the new state is proven.", "Nothing."],
    "NOTHING-TO-DO": ["it was so already", "The state that was asked for is proven; nothing was sent.", "Nothing."],
    PLANNED: [
        "a dry run",
        "The plan was made and nothing was sent.",
        "Read the plan; give the command without --dry-run, or have its commands issued and then zowe ha wait.",
    ],
    INCOMPLETE: [
        "failed or stopped part-way",
        "A step failed, so that what follows from it was not taken. Some instances may have been changed.",
        "The output names the cause and the next command; zowe ha operation show tells every step.",
    ],
    TIMEOUT: [
        "not proven in time",
        "The deadline passed. What was begun may still be under way.",
        "zowe ha status; give more time with --timeout.",
    ],
    REFUSED: [
        "a gate or a lock said no",
        "It would take work from users, or another operation has the deployment. Nothing was changed.",
        "The output names the evidence, and the option that overrides it where there is one.",
    ],
    INTERRUPTED: [
        "ended by the user",
        "It was stopped at a safe point: what was down has been brought back, the rest was left out.",
        "zowe ha operation show tells what is left; zowe ha restart --continue goes on.",
    ],
    "ONE-STORE": ["all share", "Every Caching Service reads what any other writes.", "Nothing."],
    "SEVERAL-STORES": [
        "they do not share",
        "What one Caching Service keeps another does not know: a log-out at one is not one at the other.",
        "The findings name the cause: zowe ha check caching.",
    ],
    "CANNOT-TELL": [
        "nothing proves one store, nothing proves several",
        "A Caching Service could not be asked, or its release does not tell the members of its cluster. It means no fault.",
        "zowe ha cache verify writes a probe and proves it.",
    ],
    SAME: ["everywhere the same", "The entries that were asked for are the same at every instance.", "Nothing."],
    DIFFERENT: [
        "not everywhere the same",
        "Instances have different values, or only some have the entry; a change may be under way.",
        "Look again; if it stays: zowe ha cache verify.",
    ],
    ABSENT: ["nowhere there", "No instance that answered has the key.", "zowe ha cache list shows the keys."],
    "CONTENTS-DIFFER": [
        "entries differ for good",
        "The stores are joined and keep different entries, as after a split that was healed.",
        "zowe ha explain HA-CCH11.",
    ],
    "LOCK-LOST": [
        "a change was lost",
        "Of changes made at the same time through several instances one was overwritten.",
        "zowe ha explain HA-CCH10.",
    ],
};

export function outcomeEntries(): readonly Entry[] {
    const codes: Readonly<Record<string, number>> = { ...cacheExitCodes, ...exitCodes };
    return Object.entries(outcomes).map(([id, [title, means, next]]) => ({
        id,
        kind: "verdict",
        title,
        means,
        next,
        details: [{ heading: "exit code", text: String(codes[id] ?? "") }],
        aliases: [],
    }));
}
