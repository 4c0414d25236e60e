// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { withValue } from "../../model/observation";
import type { Zosmf } from "../../ports/zosmf";
import type { Mount } from "../../model/seen/zosmf";
import type { Settings } from "../../model/config/settings";
import type { PathSighting } from "../../model/seen/answers";
import type { ZosmfCircle } from "../ZosmfCircle";
import type { Asking } from "./asking";
import type { PathWays } from "./mountOfPath";
import { isWhole, mountAbove, nearestMount } from "./mountOfPath";

type Directory = Settings["directories"][number];

/** How far above a path that is not there yet its file system is looked for; the runtime must be there. */
const levelsAbove = 2;

/** Which file system holds each path of the configuration, as every z/OSMF server sees it from its own system? */
export async function askPaths(asking: Asking): Promise<readonly PathSighting[]> {
    const { circle, settings } = asking;
    const directories = settings?.directories ?? [];
    const declared = circle.members.filter(({ server }) => server.declaredFor !== null);
    const [first, ...others] = declared;
    if (first === undefined) {
        return lookAt(directories, anybodysWays(circle), null);
    }
    const ways = waysOf(first);
    const [sightings, list] = await Promise.all([lookAt(directories, ways, systemOf(asking, first)), ways.all()]);
    const isPlain = hasNoLinks(sightings, list);
    const elsewhere = others.map((member) =>
        isPlain ? byList(asking, directories, member) : lookAt(directories, waysOf(member), systemOf(asking, member)),
    );
    return [...sightings, ...(await Promise.all(elsewhere)).flat()];
}

function waysOf({ files }: Zosmf): PathWays {
    return {
        byPath: (path) => files.mounts(path),
        entries: (path) => files.list(path),
        all: once(() => files.mounts()),
    };
}

function anybodysWays(circle: ZosmfCircle): PathWays {
    return {
        byPath: (path) => circle.ask(({ files }) => files.mounts(path)),
        entries: (path) => circle.ask(({ files }) => files.list(path)),
        all: once(() => circle.ask(({ files }) => files.mounts())),
    };
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
    let asked: Promise<T> | null = null;
    return () => (asked ??= ask());
}

async function lookAt(
    directories: readonly Directory[],
    ways: PathWays,
    systemName: string | null,
): Promise<readonly PathSighting[]> {
    const sightings = directories.map(async ({ purpose, path }) => ({
        purpose,
        path,
        systemName,
        mount: await nearestMount(path, ways, purpose === "runtime" ? 0 : levelsAbove),
    }));
    return Promise.all(sightings);
}

/** One request instead of one for each path: the mounted file systems, and by their mount points the file system of each path. */
async function byList(
    asking: Asking,
    directories: readonly Directory[],
    member: Zosmf,
): Promise<readonly PathSighting[]> {
    const list = await member.files.mounts();
    if (list.seen && !isWhole(list.value)) {
        return lookAt(directories, waysOf(member), systemOf(asking, member));
    }
    const systemName = systemOf(asking, member);
    return directories.map(({ purpose, path }) => ({
        purpose,
        path,
        systemName,
        mount: list.seen ? withValue(list, mountAbove(list.value, path)) : list,
    }));
}

/** No symbolic link leads a path elsewhere: its mount points alone show what z/OSMF reports for the path itself. */
function hasNoLinks(sightings: readonly PathSighting[], list: Observation<readonly Mount[]>): boolean {
    return (
        list.seen &&
        isWhole(list.value) &&
        sightings.every(
            ({ path, mount }) =>
                mount.seen && mount.value?.fileSystemName === mountAbove(list.value, path)?.fileSystemName,
        )
    );
}

function systemOf({ sysplex }: Asking, { server }: Zosmf): string | null {
    const name = (server.declaredFor ?? "").toUpperCase();
    const instance = sysplex.instances.find(({ id, systemName }) => id.toUpperCase() === name || systemName === name);
    return instance?.systemName ?? null;
}
