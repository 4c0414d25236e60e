// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** A number in [0, 1) that depends only on the seed and the names, never on the number of other calls. */
export type Chance = (...names: readonly (string | number)[]) => number;

export function createChance(seed: number): Chance {
    return (...names) => mix(fnv1a(`${seed}|${names.join("|")}`)) / 2 ** 32;
}

/** http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text: string): number {
    let hash = 0x811c9dc5;
    for (let index = 0; index < text.length; index++) {
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
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
