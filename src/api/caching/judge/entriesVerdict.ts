// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheEntry, CacheMap, KeyAt } from "../../model/cache";
import type { CacheVerdict } from "./cacheVerdict";
import { counted } from "../../model/counted";
import type { CacheTrouble } from "./trouble";
import { isRejection } from "./trouble";

/** The result of one instance, for the verdict. */
export interface Asked {
    readonly instance: string;
    /** Null: it was seen. */
    readonly trouble: CacheTrouble | null;
    /** Something was changed there, or may have been. */
    readonly mayBeChanged?: boolean;
}

/** Of list: is the namespace the same everywhere? */
export function listVerdict(
    asked: readonly Asked[],
    entries: readonly CacheEntry[],
    maps: readonly CacheMap[],
): CacheVerdict {
    const gap = gapIn(asked);
    if (gap !== null) {
        return gap;
    }
    const all = [...entries, ...maps];
    const differing = all.filter(({ isSame }) => !isSame).length;
    return differing > 0
        ? {
              outcome: "DIFFERENT",
              reason: `${differing} of ${counted(all.length, "entry", "entries")} differ; ${moreWith}`,
          }
        : { outcome: "SAME", reason: `${counted(all.length, "entry", "entries")}, the same at ${everywhere(asked)}` };
}

/** Of get: is the entry there, and the same everywhere? */
export function getVerdict(asked: readonly Asked[], { key, isSame, at }: CacheEntry): CacheVerdict {
    const gap = gapIn(asked);
    if (gap !== null) {
        return gap;
    }
    if (!isSame) {
        return { outcome: "DIFFERENT", reason: `"${key}" differs between the instances;  ${moreWith}` };
    }
    return at.some(({ state }) => state === "PRESENT")
        ? { outcome: "SAME", reason: `"${key}" is the same at ${everywhere(asked)}` }
        : { outcome: "ABSENT", reason: `"${key}" is absent at ${everywhere(asked)}` };
}

const moreWith = "zowe ha cache verify shows whether the difference persists";

function everywhere(asked: readonly Asked[]): string {
    return asked.length === 1 ? (asked[0]?.instance ?? "") : `all ${asked.length} instances`;
}

function gapIn(asked: readonly Asked[]): CacheVerdict | null {
    const unseen = asked.filter(({ trouble }) => trouble !== null);
    if (asked.length === 0) {
        return { outcome: "CANNOT-TELL", reason: "no instance has a Caching Service" };
    }
    if (unseen.length === asked.length && unseen.every(({ trouble }) => trouble !== null && isRejection(trouble))) {
        return { outcome: "DENIED", reason: "no Caching Service accepts the client certificate" };
    }
    const names = unseen.map(({ instance }) => instance).join(", ");
    return unseen.length > 0 ? { outcome: "CANNOT-TELL", reason: `${names} could not be queried` } : null;
}

/**
 * For set and delete: whether the result is the same everywhere now.
 * @param done the requested result: `"k" is stored`
 */
export function changeVerdict(
    asked: readonly Asked[],
    entries: readonly CacheEntry[],
    isWanted: (at: KeyAt) => boolean,
    done: string,
): CacheVerdict {
    const nobody = nobodySeen(asked, done);
    if (nobody !== null) {
        return nobody;
    }
    const at = entries.flatMap((entry) => entry.at);
    const isShort = (id: string): boolean =>
        at.some((one) => one.instance === id && !isWanted(one)) ||
        asked.some(({ instance, trouble }) => instance === id && trouble !== null);
    const short = asked.map(({ instance }) => instance).filter(isShort);
    if (short.length > 0) {
        return { outcome: "INCOMPLETE", reason: `${done}, but not at ${short.join(", ")}` };
    }
    return at.some(({ change }) => change !== null && change !== "NONE")
        ? { outcome: "DONE", reason: `${done} at ${everywhere(asked)}` }
        : { outcome: "NOTHING-TO-DO", reason: `${done} at ${everywhere(asked)}, as it was before` };
}

/** Whether it is so could be seen at no instance. */
function nobodySeen(asked: readonly Asked[], done: string): CacheVerdict | null {
    if (asked.some(({ trouble }) => trouble === null)) {
        return null;
    }
    const changed = asked.filter(({ mayBeChanged }) => mayBeChanged === true).map(({ instance }) => instance);
    if (changed.length > 0) {
        return {
            outcome: "INCOMPLETE",
            reason: `the change was sent to ${changed.join(", ")}, but whether ${done} everywhere could not be seen; zowe ha cache list shows it`,
        };
    }
    const isDenied = asked.some(
        ({ trouble }) => trouble?.kind === "no-certificate" || (trouble && isRejection(trouble)),
    );
    const reason =
        asked.length === 0
            ? "no instance has a Caching Service"
            : "no Caching Service could be queried; nothing was changed";
    return { outcome: isDenied ? "DENIED" : "CANNOT-TELL", reason };
}
