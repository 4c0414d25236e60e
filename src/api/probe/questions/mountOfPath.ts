// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { unseen, withValue } from "../../model/observation";
import type { DirectoryEntry, Mount } from "../../model/seen/zosmf";

/** z/OSMF sends no more without X-IBM-Max-Items: a list of that length may be truncated. */
const mostMounts = 1_000;

/** The queries about a path to one z/OSMF, or to any of several. */
export interface PathWays {
    /** `mfs?path=`: for every path of a file system, or for its mount point alone; IBM's book can be read both ways. */
    readonly byPath: (path: string) => Promise<Observation<readonly Mount[]>>;
    readonly entries: (path: string) => Promise<Observation<readonly DirectoryEntry[]>>;
    /** All mounts of the system, queried once. */
    readonly all: () => Promise<Observation<readonly Mount[]>>;
}

/**
 * The file system that contains a path, or that will contain it: a directory that Zowe creates at its first start does not exist yet. Null
 * only if the path is proven not to exist.
 * @param levels the number of parent directories to check
 */
export async function nearestMount(path: string, ways: PathWays, levels: number): Promise<Observation<Mount | null>> {
    const told = await ways.byPath(path);
    if (!told.seen && told.reason !== "not-found") {
        return told;
    }
    const [mount] = told.seen ? told.value : [];
    return mount === undefined ? unlessMissing(path, ways, levels) : withValue(told, mount);
}

/** That it knows no file system for the path proves nothing: whether the path is there does. */
async function unlessMissing(path: string, ways: PathWays, levels: number): Promise<Observation<Mount | null>> {
    const entries = await ways.entries(path);
    if (entries.seen) {
        return holderByList(path, await ways.all());
    }
    if (entries.reason !== "not-found") {
        return entries;
    }
    const above = path.slice(0, path.lastIndexOf("/"));
    return levels > 0 && above !== "" ? nearestMount(above, ways, levels - 1) : withValue(entries, null);
}

/** By the list alone a symbolic link in the root is not seen, and the path may lie in another file system. */
function holderByList(path: string, list: Observation<readonly Mount[]>): Observation<Mount | null> {
    if (!list.seen) {
        return list;
    }
    const holder = isWhole(list.value) ? mountAbove(list.value, path) : null;
    return holder === null || holder.mountPoint === "/"
        ? unseen(list, "answered-error", `${list.vantage} does not show which file system contains ${path}`)
        : withValue(list, holder);
}

export function isWhole(mounts: readonly Mount[]): boolean {
    return mounts.length < mostMounts;
}

/** The one with the mount point nearest above the path. */
export function mountAbove(mounts: readonly Mount[], path: string): Mount | null {
    const holding = mounts.filter(
        ({ mountPoint }) => mountPoint === "/" || path === mountPoint || path.startsWith(`${mountPoint}/`),
    );
    return [...holding].sort((one, other) => other.mountPoint.length - one.mountPoint.length)[0] ?? null;
}
