// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheOutcome } from "../model/cache";
import { cacheExitCodes } from "../model/cache";
import type { Outcome } from "../model/exitCodes";
import { exitCodes } from "../model/exitCodes";
import type { Entry } from "./entry";

type Words = readonly [title: string, means: string, next: string];

/** Explained as verdicts or states. */
type ToldElsewhere = "HEALTHY" | "DEGRADED" | "CRITICAL" | "UNKNOWN" | "DENIED";

/** The outcomes of actions and of cache commands. */
const outcomes: Readonly<Record<Exclude<Outcome | CacheOutcome, ToldElsewhere>, Words>> = {
    DONE: ["proven", "The request was carried out, and the new state is proven.", "No action is required."],
    "NOTHING-TO-DO": [
        "the requested state exists already",
        "The requested state is proven. Nothing was sent.",
        "No action is required.",
    ],
    PLANNED: [
        "a dry run",
        "The plan was made and nothing was sent.",
        "Read the plan. Then issue the command without --dry-run, or have an operator issue the commands of the plan, and use zowe ha wait.",
    ],
    INCOMPLETE: [
        "failed or not completed",
        "A step failed, so the steps that depend on it were not carried out. Some instances may have been changed.",
        "The output shows the cause and the next command. zowe ha operation show lists every step.",
    ],
    TIMEOUT: [
        "not proven in time",
        "The deadline passed. Steps that were started may still be in progress.",
        "zowe ha status; allow more time with --timeout.",
    ],
    REFUSED: [
        "a safety gate or a lock refused it",
        "It would affect users, or another operation holds the deployment. Nothing was changed.",
        "The output shows the evidence, and the option that overrides it if there is one.",
    ],
    INTERRUPTED: [
        "interrupted by the user",
        "It stopped at a safe point: instances that were down are up again, and the remaining steps were skipped.",
        "zowe ha operation show lists what is left; zowe ha restart --continue continues.",
    ],
    "ONE-STORE": [
        "all share one store",
        "Every Caching Service reads what any other writes.",
        "No action is required.",
    ],
    "SEVERAL-STORES": [
        "they do not share one store",
        "The Caching Services do not share their data: a logout on one instance has no effect on another.",
        "The findings show the cause: zowe ha check caching.",
    ],
    "CANNOT-TELL": [
        "neither one store nor several are proven",
        "A Caching Service could not be queried, or its release does not show the members of its cluster. This is not an error.",
        "zowe ha cache verify writes a test entry and proves whether they share it.",
    ],
    SAME: ["the same everywhere", "The requested entries are the same at every instance.", "No action is required."],
    DIFFERENT: [
        "not the same everywhere",
        "Instances have different values, or only some have the entry. A change may be in progress.",
        "Repeat the command. If the result is the same: zowe ha cache verify.",
    ],
    ABSENT: ["not found anywhere", "No instance that answered has the key.", "zowe ha cache list shows the keys."],
    "CONTENTS-DIFFER": [
        "entries differ permanently",
        "The stores are joined but keep different entries, for example after a split was healed.",
        "zowe ha explain HA-CCH11.",
    ],
    "LOCK-LOST": [
        "a change was lost",
        "Several instances changed an entry at the same time, and one change was overwritten.",
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
