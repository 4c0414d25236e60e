// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { areas } from "../model/finding";
import { checkEntries, checksByArea } from "./checkEntries";
import { closestTo } from "./closestTo";
import type { Entry } from "./entry";
import { exitCodeEntries } from "./exitCodeEntries";
import { layoutEntries } from "./layouts";
import { messages } from "./messages";
import { outcomeEntries } from "./outcomes";
import { stateEntries, verdictEntries } from "./states";

/** Names that mean more than one thing. */
const groups: Readonly<Record<string, () => readonly Entry[]>> = {
    "exit-codes": exitCodeEntries,
    states: stateEntries,
    checks: checkEntries,
    messages,
};

/** The matching entries, or similar names if there is no such entry. */
type Explanation =
    | { readonly kind: "found"; readonly entries: readonly Entry[] }
    | { readonly kind: "not-found"; readonly closest: readonly string[] };

/** @param id a check, its slug, an area, a state, a verdict, an exit code, a layout, a message, or the name of a group; in any case */
export function explanationOf(id: string): Explanation {
    const wanted = normalized(id);
    const group = groups[wanted.toLowerCase()];
    if (group !== undefined) {
        return { kind: "found", entries: group() };
    }
    const everything = entries();
    const found = everything.filter((entry) => isNamed(entry, wanted));
    if (found.length > 0) {
        return { kind: "found", entries: found };
    }
    const ofArea = checksByArea().find(([area]) => area.toUpperCase() === wanted)?.[1] ?? [];
    const ids = new Set(ofArea.map(({ id: check }) => check));
    return ids.size > 0
        ? { kind: "found", entries: everything.filter((entry) => ids.has(entry.id)) }
        : { kind: "not-found", closest: closestTo(wanted, namesOf(everything)) };
}

/** Everything, one after another: checks, states, verdicts, outcomes, exit codes, layouts, messages. */
export function entries(): readonly Entry[] {
    return [
        ...checkEntries(),
        ...stateEntries(),
        ...verdictEntries(),
        ...outcomeEntries(),
        ...exitCodeEntries(),
        ...layoutEntries(),
        ...messages(),
    ];
}

function namesOf(everything: readonly Entry[]): readonly string[] {
    return [...everything.flatMap(({ id, aliases }) => [id, ...aliases]), ...areas, ...Object.keys(groups)];
}

/** `+ZWEL0038E:` of a log is the same message. */
function normalized(id: string): string {
    return id
        .trim()
        .replace(/^\+|[:.,;]+$/g, "")
        .toUpperCase();
}

function isNamed({ id, aliases }: Entry, wanted: string): boolean {
    return id.toUpperCase() === wanted || aliases.some((alias) => alias.toUpperCase() === wanted);
}
