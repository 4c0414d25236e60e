// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { toEbcdic } from "../../files/ebcdic";
import { modeFromOctal } from "../../files/permissions";
import { parentOf } from "../../files/unixFiles";
import type { UnixFile } from "../../files/unixFiles";
import type { World } from "../../../world/world";
import { empty } from "../answer";
import type { Answer, SignedOnRequest } from "../answer";
import {
    alreadyExists,
    deleteFailure,
    errors,
    fileFailure,
    inputOutputError,
    unixFailure,
    writeFailure,
} from "../fileFailure";
import { etagOf, find, isLost, placeOf } from "./zosmfFilePlaces";
import { refusalToMake, refusalToRemove, refusalToWrite } from "./zosmfFileRefusals";

/** POST: a directory, or an empty file (IBM z/OSMF Programming Guide, "Create a UNIX file or directory"). */
export function create(world: World, request: SignedOnRequest, path: string): Answer {
    const { type, mode } = parsed(request.body);
    const kind = type === "dir" ? "directory" : type;
    if (kind !== "directory" && kind !== "file") {
        return fileFailure(400, { category: 1, rc: 4, reason: 7, message: "type" }, createServlet);
    }
    if (find(world, request, path, "report") !== null) {
        return alreadyExists(kind === "directory");
    }
    const refused = refusalToMake(world, request, path);
    if (refused !== null) {
        return unixFailure(kind === "directory" ? "mkdir() error" : "open() error", refused, createServlet);
    }
    make(world, request, path, kind, typeof mode === "string" ? mode : null);
    return empty(201);
}

function make(
    world: World,
    request: SignedOnRequest,
    path: string,
    kind: "directory" | "file",
    mode: string | null,
): void {
    const place = placeOf(world, request, path) ?? path;
    const owned = { owner: request.user, group: groupAt(world, place), isPrivate: false };
    if (kind === "directory") {
        world.files.makeDirectory(place, world.now, { ...owned, mode: `d${masked(mode ?? "rwxr-xr-x")}` });
    } else {
        world.files.write(place, Buffer.alloc(0), world.now, { ...owned, mode: `-${masked(mode ?? "rw-r--r--")}` });
    }
}

const createServlet = "CreatFileServlet::doPost()";

/** The umask of the TSO address spaces takes writing from the group, and everything from others. */
function masked(mode: string): string {
    return `${mode.slice(0, 4)}-${mode.slice(5, 6)}---`;
}

/** PUT: one of the utilities where the body is JSON, otherwise what the file is to hold. */
export function writeOrUse(world: World, request: SignedOnRequest, path: string): Answer | null {
    const isUtility = /^application\/json/i.test(request.headers["content-type"] ?? "");
    if (!isUtility) {
        return write(world, request, path);
    }
    const asked = parsed(request.body);
    return asked["request"] === "chmod" ? changeMode(world, request, path, asked) : null;
}

function write(world: World, request: SignedOnRequest, path: string): Answer {
    if (isLost(world, request, path)) {
        return inputOutputError("fopen() error", "PutFileServlet::doPut()");
    }
    const file = find(world, request, path);
    const refused = file === null ? refusalToMake(world, request, path) : refusalToWrite(world, request, file);
    if (refused !== null) {
        return writeFailure(refused);
    }
    return isChanged(request, file) ? empty(412) : replace(world, request, path, file);
}

/** If-Match: the contents that the caller has read have changed. */
function isChanged({ headers }: SignedOnRequest, file: UnixFile | null): boolean {
    const wanted = headers["if-match"];
    return wanted !== undefined && (file === null || etagOf(file) !== wanted);
}

function replace(world: World, request: SignedOnRequest, path: string, file: UnixFile | null): Answer {
    if (file === null) {
        const place = placeOf(world, request, path) ?? path;
        const owned = { owner: request.user, group: groupAt(world, place), isPrivate: false };
        // The umask of the address space decides; no recording shows one, so it is the strictest.
        world.files.write(place, Buffer.alloc(0), world.now, { ...owned, mode: "-rw-------" });
    }
    const isBinary = request.headers["x-ibm-data-type"]?.startsWith("binary") === true;
    const content = isBinary ? Buffer.from(request.body, "utf8") : toEbcdic(request.body);
    return { ...empty(file === null ? 201 : 204), ...fill(world, request, path, content) };
}

/** A file that is opened for writing is empty; its contents follow later. */
function fill(world: World, request: SignedOnRequest, path: string, content: Buffer): { readonly afterMs?: number } {
    const into = (bytes: Buffer): void => {
        const file = find(world, request, path);
        if (file !== null) {
            file.content = bytes;
            file.modifiedAt = world.now;
        }
    };
    const { slowWritesMs } = world.conduct;
    if (slowWritesMs === 0) {
        into(content);
        return {};
    }
    into(content.subarray(0, 0));
    world.agenda.at(world.now + slowWritesMs / 2, () => into(content.subarray(0, Math.floor(content.length / 2))));
    world.agenda.at(world.now + slowWritesMs, () => into(content));
    return { afterMs: slowWritesMs };
}

/** DELETE (IBM z/OSMF Programming Guide, "Delete a UNIX file or directory"; E-ZMF-28). */
export function remove(world: World, request: SignedOnRequest, path: string): Answer {
    if (isLost(world, request, path)) {
        return inputOutputError("lstat() error", "DeleteFileServlet::doDelete()");
    }
    const file = find(world, request, path, "report");
    if (file === null) {
        return deleteFailure("lstat() error", errors.missing);
    }
    const isRecursive = request.headers["x-ibm-option"] === "recursive";
    if (file.isDirectory && !isRecursive && world.files.children(file.path).length > 0) {
        return deleteFailure("rmdir() error", errors.notEmpty);
    }
    return take(world, request, file);
}

function take(world: World, request: SignedOnRequest, file: UnixFile): Answer {
    const refused = refusalToRemove(world, request, file);
    if (refused !== null) {
        return deleteFailure(file.isDirectory ? "rmdir() error" : "remove() error", refused);
    }
    world.files.remove(file.path);
    touch(world, parentOf(file.path));
    return empty(204);
}

/** PUT { "request": "chmod" } (IBM z/OSMF Programming Guide, "z/OS UNIX file utilities"); octal modes alone. */
function changeMode(
    world: World,
    request: SignedOnRequest,
    path: string,
    asked: Readonly<Record<string, unknown>>,
): Answer | null {
    const isLinkItself = asked["links"] === "suppress";
    const file = find(world, request, path, isLinkItself ? "report" : "follow");
    if (file === null) {
        return unixFailure("chmod() error", errors.missing, utilityServlet);
    }
    const octal = typeof asked["mode"] === "string" ? asked["mode"] : "";
    const mode = modeFromOctal(file.mode.slice(0, 1), octal);
    if (mode === null) {
        return null;
    }
    if (file.owner !== request.user || file.linkTo !== null) {
        return unixFailure("chmod() error", errors.notPermitted, utilityServlet);
    }
    file.mode = mode;
    return empty(200);
}

const utilityServlet = "UtilityServlet::doPut()";

/** A new file takes the group of its directory (z/OS UNIX System Services Planning, FILE.GROUPOWNER.SETGID). */
function groupAt(world: World, place: string): string {
    touch(world, parentOf(place));
    return world.files.find(parentOf(place))?.group ?? "OMVSGRP";
}

function touch(world: World, directoryPath: string): void {
    const directory = world.files.find(directoryPath);
    if (directory !== null) {
        directory.modifiedAt = world.now;
    }
}

function parsed(body: string): Readonly<Record<string, unknown>> {
    try {
        return JSON.parse(body) as Readonly<Record<string, unknown>>;
    } catch {
        return {};
    }
}
