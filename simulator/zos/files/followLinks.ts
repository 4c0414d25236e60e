// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { normalized, parentOf } from "./unixFiles";
import type { UnixFiles } from "./unixFiles";

/** As many as are followed in one path at least (POSIX, SYMLOOP_MAX). */
const mostLinks = 8;

/**
 * Where a path leads on one system. `last`: whether a link at its very end is followed, too.
 * @returns null: the links form a circle
 */
export function followLinks(
    files: UnixFiles,
    systemName: string,
    path: string,
    last: "follow" | "report" = "follow",
): string | null {
    let walk: Walk = { done: "/", rest: partsOf(path), links: 0 };
    while (walk.rest.length > 0 && walk.links <= mostLinks) {
        const isReported = walk.rest.length === 1 && last === "report";
        walk = step(walk, (here) => (isReported ? null : targetOf(files, systemName, here)));
    }
    return walk.links > mostLinks ? null : walk.done;
}

interface Walk {
    readonly done: string;
    readonly rest: readonly string[];
    readonly links: number;
}

function step({ done, rest, links }: Walk, targetAt: (here: string) => string | null): Walk {
    const [name = "", ...below] = rest;
    const here = name === ".." ? parentOf(done) : normalized(`${done}/${name}`);
    const target = targetAt(here);
    if (target === null) {
        return { done: here, rest: below, links };
    }
    return { done: target.startsWith("/") ? "/" : done, rest: [...partsOf(target), ...below], links: links + 1 };
}

const partsOf = (path: string): readonly string[] => path.split("/").filter((part) => part !== "");

/** `$SYSNAME/...` is resolved from the root, as the links of a shared root file system are. */
function targetOf(files: UnixFiles, systemName: string, path: string): string | null {
    const linkTo = files.find(path)?.linkTo ?? null;
    return linkTo?.replace(/^\$SYSNAME/, `/${systemName}`) ?? null;
}
