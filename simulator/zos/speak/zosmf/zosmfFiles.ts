// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { fromEbcdic } from "../../files/ebcdic";
import { may, mayReach } from "../../files/permissions";
import { nameOf, normalized } from "../../files/unixFiles";
import type { UnixFile } from "../../files/unixFiles";
import { fileTime } from "../../../world/calendar";
import type { World } from "../../../world/world";
import { zssServerUser } from "../../../world/world";
import { empty, json, text } from "../answer";
import type { Answer, SignedOnRequest } from "../answer";
import {
    fileFailure,
    inputOutputError,
    listNotAuthorized,
    notADirectory,
    notAuthorized,
    pathNotFound,
} from "../fileFailure";
import { create, remove, writeOrUse } from "./zosmfFileWrites";
import { etagOf, find, isBelowFile, isLost } from "./zosmfFilePlaces";

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
    const method = methods[request.method];
    return method?.(world, request, normalized(decodeURIComponent(rest.slice(3)))) ?? null;
}

const methods: Readonly<Record<string, (world: World, request: SignedOnRequest, path: string) => Answer | null>> = {
    GET: read,
    PUT: (world, request, path) => chtag(world, request, path) ?? writeOrUse(world, request, path),
    POST: create,
    DELETE: remove,
};

function isDenied(world: World, { user }: SignedOnRequest, file: UnixFile): boolean {
    return !may(world, user, "r", file) || !mayReach(world, user, file.path);
}

function list(world: World, request: SignedOnRequest, asked: string): Answer {
    const path = normalized(asked);
    if (isLost(world, request, path)) {
        return inputOutputError("opendir() failed", "ListFilesServlet::doGet()");
    }
    const file = find(world, request, path);
    if (file === null) {
        return isBelowFile(world, request, path) ? notADirectory() : pathNotFound();
    }
    if (file.isDirectory && isDenied(world, request, file)) {
        return listNotAuthorized();
    }
    const rows = file.isDirectory
        ? [row(".", file), row("..", file), ...world.files.children(file.path).map((each) => row(nameOf(each), each))]
        : [row(path, file)];
    return listed(rows, Number(request.headers["x-ibm-max-items"] ?? 0));
}

/** A truncated list is not a 206: only `moreRows` shows it. */
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

function row(name: string, file: UnixFile): Record<string, unknown> {
    return {
        name,
        mode: file.mode,
        size: file.isDirectory ? 8192 : file.content.length,
        uid: file.owner === zssServerUser ? 999 : 1_000,
        user: file.owner,
        gid: 900,
        group: file.group,
        mtime: fileTime(file.modifiedAt),
        ...(file.linkTo === null ? {} : { target: file.linkTo }),
    };
}

function read(world: World, request: SignedOnRequest, path: string): Answer {
    if (isLost(world, request, path)) {
        return inputOutputError("fopen() error", "GetFileServlet::doGet()");
    }
    const file = find(world, request, path);
    if (file === null) {
        return !mayReach(world, request.user, path)
            ? notAuthorized()
            : isBelowFile(world, request, path)
              ? notADirectory()
              : pathNotFound();
    }
    if (file.isDirectory) {
        return fileFailure(400, { category: 1, rc: 4, reason: 5, message: "The specified path is a directory" });
    }
    return isDenied(world, request, file) ? notAuthorized() : content(request, file);
}

function content(request: SignedOnRequest, file: UnixFile): Answer {
    const etag = etagOf(file);
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
    // Text is treated as IBM-1047 regardless of the tag; an ASCII file must be requested with its encoding, or in binary.
    return text(200, isAscii ? file.content.toString("latin1") : fromEbcdic(file.content), headers);
}

/** PUT with a JSON body: chtag list. Its form is not recorded (E-ZMF-20). */
function chtag(world: World, request: SignedOnRequest, path: string): Answer | null {
    const asked = parsed(request.body);
    if (asked["request"] !== "chtag" || asked["action"] !== "list") {
        return null;
    }
    const file = find(world, request, path);
    if (file === null) {
        return pathNotFound();
    }
    if (isDenied(world, request, file)) {
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
