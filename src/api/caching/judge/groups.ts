// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Whether `to` saw the entries of `from`; null: not known. */
type Shares = (from: string, to: string) => boolean | null;

/**
 * The instances that share one store: two are in one group when there is a way from one to the other over pairs that share both
 * ways. An instance of which nothing at all is known is in no group.
 */
export function groupsOf(ids: readonly string[], shares: Shares): readonly (readonly string[])[] {
    const known = ids.filter(
        (id) => ids.length === 1 || ids.some((other) => other !== id && isKnown(id, other, shares)),
    );
    const groups: string[][] = [];
    const placed = new Set<string>();
    for (const id of known) {
        if (placed.has(id)) {
            continue;
        }
        const group = reached(id, known, shares);
        group.forEach((member) => placed.add(member));
        groups.push(known.filter((member) => group.has(member)));
    }
    return groups;
}

/** Pairs that share in one direction alone. */
export function oneWayPairs(
    ids: readonly string[],
    shares: Shares,
): readonly { readonly from: string; readonly to: string }[] {
    return ids.flatMap((from) =>
        ids
            .filter((to) => to !== from && shares(from, to) === true && shares(to, from) === false)
            .map((to) => ({ from, to })),
    );
}

function isKnown(one: string, other: string, shares: Shares): boolean {
    return shares(one, other) !== null || shares(other, one) !== null;
}

function reached(start: string, ids: readonly string[], shares: Shares): ReadonlySet<string> {
    const group = new Set([start]);
    for (const id of group) {
        ids.filter((other) => shares(id, other) === true && shares(other, id) === true).forEach((other) =>
            group.add(other),
        );
    }
    return group;
}
