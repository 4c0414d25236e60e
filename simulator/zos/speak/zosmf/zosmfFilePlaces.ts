// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createHash } from "node:crypto";
import { followLinks } from "../../files/followLinks";
import { mountOf } from "../../files/mounts";
import type { Mount } from "../../files/mounts";
import type { UnixFile } from "../../files/unixFiles";
import type { World } from "../../../world/world";
import type { SignedOnRequest } from "../answer";

/** The target of a path on the system of the z/OSMF; null: a cycle of links. */
export function placeOf(
    world: World,
    { system }: SignedOnRequest,
    path: string,
    last: "follow" | "report" = "follow",
): string | null {
    return followLinks(world.files, system.name, path, last);
}

/** Null: the path does not exist on this system. */
export function find(
    world: World,
    request: SignedOnRequest,
    path: string,
    last: "follow" | "report" = "follow",
): UnixFile | null {
    const place = placeOf(world, request, path, last);
    const file = place === null ? null : world.files.find(place);
    return file !== null && isMounted(world, request.system.name, file.path) ? file : null;
}

/** A part of the path is a plain file, where a directory would have to be. */
export function isBelowFile(world: World, request: SignedOnRequest, path: string): boolean {
    const place = placeOf(world, request, path);
    return place !== null && world.files.fileAbove(place) !== null;
}

/** The file system of a path, as mounted on the system of the z/OSMF. */
export function mountFor(world: World, request: SignedOnRequest, path: string): Mount | null {
    const place = placeOf(world, request, path);
    return place !== null && isMounted(world, request.system.name, place)
        ? mountOf(world, request.system.name, place)
        : null;
}

/** The file system is mounted, but every request for it fails. */
export function isLost(world: World, request: SignedOnRequest, path: string): boolean {
    return world.conduct.lostFileSystems.has(mountFor(world, request, path)?.fileSystem ?? "");
}

/** A file system that this system does not see leaves its mount point empty. */
function isMounted(world: World, systemName: string, path: string): boolean {
    return (
        mountOf(world, systemName, path) !== null &&
        !world.mounts.some(
            ({ mountPoint, onlyOn }) =>
                onlyOn.length > 0 &&
                !onlyOn.includes(systemName) &&
                (path === mountPoint || path.startsWith(`${mountPoint}/`)),
        )
    );
}

export function etagOf({ content }: UnixFile): string {
    return createHash("md5").update(content).digest("hex").toUpperCase();
}
