// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createHash } from "node:crypto";
import { fromEbcdic } from "../files/ebcdic";
import { mountOf } from "../files/mounts";
import { normalized } from "../files/unixFiles";
import type { UnixFile } from "../files/unixFiles";
import { fileTime } from "../calendar";
import type { World } from "../world";
import { zssServerUser } from "../world";
import { empty, json, text } from "./answer";
import type { Answer, SignedOnRequest } from "./answer";
import { fileFailure, listNotAuthorized, notADirectory, notAuthorized, pathNotFound } from "./fileFailure";

/** /zosmf/restfiles/fs */
export function speakFiles(world: World, request: SignedOnRequest): Answer | null {
    const rest = request.path.replace(/^\/zosmf\/restfiles/, "");
    if (rest === "/fs" || rest === "/fs/") {
        const path = request.query.get("path");
        return request.method === "GET" && path !== null ? list(world, request, path) : null;
    }
    if (!rest.startsWith("/fs/")) {
        return null;
    }
    const path = normalized(decodeURIComponent(rest.slice(3)));
    if (request.method === "GET") {
        return read(world, request, path);
    }
    return request.method === "PUT" ? utility(world, request, path) : null;
}

/** Null: nothing there as this system sees it. */
function find(world: World, request: SignedOnRequest, path: string): UnixFile | null {
    const file = world.files.find(path);
    const isSeen = file !== null && mountOf(world, request.system.name, path) !== null;
    return isSeen && isMounted(world, request.system.name, path) ? file : null;
}

/** A file system that this system does not see leaves its mount point empty. */
function isMounted(world: World, systemName: string, path: string): boolean {
    return !world.mounts.some(
        ({ mountPoint, onlyOn }) =>
            onlyOn.length > 0 &&
            !onlyOn.includes(systemName) &&
            (path === mountPoint || path.startsWith(`${mountPoint}/`)),
    );
}

function isDenied(world: World, file: UnixFile): boolean {
    return file.isPrivate && !world.conduct.mayReadPrivateFiles;
}

function list(world: World, request: SignedOnRequest, asked: string): Answer {
    const path = normalized(asked);
    const file = find(world, request, path);
    if (file === null) {
        return world.files.fileAbove(path) === null ? pathNotFound() : notADirectory();
    }
    if (file.isDirectory && isDenied(world, file)) {
        return listNotAuthorized();
    }
    const rows = file.isDirectory
        ? [row(".", file), row("..", file), ...world.files.children(path).map((each) => row(nameOf(each), each))]
        : [row(path, file)];
    return listed(rows, Number(request.headers["x-ibm-max-items"] ?? 0));
}

/** A cut list is no 206: only `moreRows` says it. */
function listed(rows: readonly unknown[], most: number): Answer {
    const shown = most > 0 ? rows.slice(0, most) : rows;
    const more = shown.length < rows.length ? { moreRows: true } : {};
    return json(200, {
        items: shown,
        returnedRows: shown.length,
        totalRows: rows.length,
        ...more,
        JSONversion: 1,
    });
}

const nameOf = ({ path }: UnixFile): string => path.slice(path.lastIndexOf("/") + 1);

function row(name: string, file: UnixFile): Record<string, unknown> {
    return {
        name,
        mode: file.mode,
        size: file.isDirectory ? 8192 : file.content.length,
        uid: 999,
        user: zssServerUser,
        gid: 900,
        group: "ZWEADMIN",
        mtime: fileTime(file.modifiedAt),
    };
}

function read(world: World, request: SignedOnRequest, path: string): Answer {
    const file = find(world, request, path);
    if (file === null) {
        return world.files.fileAbove(path) === null ? pathNotFound() : notADirectory();
    }
    if (file.isDirectory) {
        return fileFailure(400, { category: 1, rc: 4, reason: 5, message: "The specified path is a directory" });
    }
    return isDenied(world, file) ? notAuthorized() : content(request, file);
}

function content(request: SignedOnRequest, file: UnixFile): Answer {
    const etag = createHash("md5").update(file.content).digest("hex").toUpperCase();
    const headers: Answer["headers"] = request.headers["x-ibm-return-etag"] === "true" ? [["ETag", etag]] : [];
    if (request.headers["if-none-match"] === etag) {
        return empty(304, headers);
    }
    const dataType = request.headers["x-ibm-data-type"] ?? "text";
    if (dataType.startsWith("binary")) {
        return { status: 200, headers: [["Content-Type", "application/octet-stream"], ...headers], body: file.content };
    }
    const [, encoding = "IBM-1047"] = /fileEncoding=([\w-]+)/i.exec(dataType) ?? [];
    const isAscii = /^(ISO8859-1|UTF-8|IBM-819)$/i.test(encoding);
    // Text is taken for IBM-1047 whatever the tag says; who wants an ASCII file asks with its encoding, or in binary.
    return text(200, isAscii ? file.content.toString("latin1") : fromEbcdic(file.content), headers);
}

/** PUT with a JSON body: of the utilities, chtag list. Its form is not recorded (zosmf.md, section 4.3). */
function utility(world: World, request: SignedOnRequest, path: string): Answer | null {
    const asked = parsed(request.body);
    if (asked["request"] !== "chtag" || asked["action"] !== "list") {
        return null;
    }
    const file = find(world, request, path);
    if (file === null) {
        return pathNotFound();
    }
    if (isDenied(world, file)) {
        return notAuthorized();
    }
    const tag =
        file.tag === null
            ? "- untagged    T=off"
            : `${file.tag.isText ? "t" : "m"} ${file.tag.codeset.padEnd(11)} T=${file.tag.isText ? "on " : "off"}`;
    return json(200, { stdout: [`${tag} ${path}`] });
}

function parsed(body: string): Readonly<Record<string, unknown>> {
    try {
        return JSON.parse(body) as Readonly<Record<string, unknown>>;
    } catch {
        return {};
    }
}
