// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** A number in [0, 1) that depends only on the seed and the names, never on the number of other calls. */
export type Chance = (...names: readonly (string | number)[]) => number;

export function createChance(seed: number): Chance {
    const begun = fnv1a(`${seed}|`);
    return (...names) => mix(fnv1a(names.join("|"), begun)) / 2 ** 32;
}

const { imul } = Math;

/** http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text: string, begun = 0x811c9dc5): number {
    let hash = begun;
    for (let index = 0; index < text.length; index++) {
        hash = imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    return hash;
}

/** The finalizer of MurmurHash3: neighbors in, strangers out. */
function mix(hash: number): number {
    let mixed = hash ^ (hash >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
}
