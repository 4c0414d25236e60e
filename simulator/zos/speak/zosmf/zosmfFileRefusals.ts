// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isSticky, may, mayReach } from "../../files/permissions";
import { parentOf } from "../../files/unixFiles";
import type { UnixFile } from "../../files/unixFiles";
import type { World } from "../../../world/world";
import type { SignedOnRequest } from "../answer";
import { errors } from "../fileFailure";
import { find, mountFor, placeOf } from "./zosmfFilePlaces";

/** One block of a file system. */
const blockBytes = 1_024;

type UnixError = (typeof errors)[keyof typeof errors];

export function refusalToWrite(world: World, request: SignedOnRequest, file: UnixFile): UnixError | null {
    if (file.isDirectory) {
        return errors.isDirectory;
    }
    const mayWrite = may(world, request.user, "w", file) && mayReach(world, request.user, file.path);
    return mayWrite ? refusalOfFileSystem(world, request, file.path) : errors.denied;
}

export function refusalToMake(world: World, request: SignedOnRequest, path: string): UnixError | null {
    const place = placeOf(world, request, path);
    return place === null ? errors.missing : refusalToChange(world, request, parentOf(place));
}

/** Something is to appear in a directory, or to vanish from it. */
function refusalToChange(world: World, request: SignedOnRequest, directoryPath: string): UnixError | null {
    const directory = find(world, request, directoryPath);
    if (directory === null) {
        return world.files.fileAbove(`${directoryPath}/x`) === null ? errors.missing : errors.notADirectory;
    }
    const mayChange = may(world, request.user, "w", directory) && may(world, request.user, "x", directory);
    return mayChange && mayReach(world, request.user, directory.path)
        ? refusalOfFileSystem(world, request, directory.path)
        : errors.denied;
}

function refusalOfFileSystem(world: World, request: SignedOnRequest, path: string): UnixError | null {
    const mount = mountFor(world, request, path);
    if (mount === null) {
        return errors.missing;
    }
    if (mount.mode === "READ") {
        return errors.readOnly;
    }
    const needed = request.method === "DELETE" ? 0 : Math.ceil(request.body.length / blockBytes);
    return mount.available < needed ? errors.noSpace : null;
}

/** A file can be removed only with write access to its directory, and with a sticky bit only by an owner. */
export function refusalToRemove(world: World, request: SignedOnRequest, file: UnixFile): UnixError | null {
    return refusalToChange(world, request, parentOf(file.path)) ?? refusalBySticky(world, request, file);
}

function refusalBySticky(world: World, { user }: SignedOnRequest, file: UnixFile): UnixError | null {
    const directory = world.files.find(parentOf(file.path));
    const isOthers = directory !== null && isSticky(directory) && file.owner !== user && directory.owner !== user;
    return isOthers ? errors.notPermitted : null;
}
