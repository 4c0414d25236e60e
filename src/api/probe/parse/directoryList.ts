// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DirectoryEntry } from "../../model/seen/zosmf";
import { jsonOf, memberOf, numberOf, textOf } from "./jsonValue";
import type { Parsed } from "./parsed";
import { notUnderstood, parseEach, understood } from "./parsed";

/**
 * `GET /zosmf/restfiles/fs?path=` (E-ZMF-29), as text or as parsed JSON. A shortened list says
 * `moreRows` and is refused: it proves no absence.
 */
export function parseDirectoryList(answer: unknown): Parsed<readonly DirectoryEntry[]> {
    const json = jsonOf(answer);
    const items = memberOf(json, "items");
    if (!Array.isArray(items)) {
        return notUnderstood("it is not a list of directory entries");
    }
    return memberOf(json, "moreRows") === true
        ? notUnderstood("the directory has more entries than were sent")
        : parseEach(items, parseDirectoryEntry);
}

function parseDirectoryEntry(entry: unknown): Parsed<DirectoryEntry> {
    const name = textOf(memberOf(entry, "name"));
    if (name === null) {
        return notUnderstood("a directory entry has no name");
    }
    return understood({
        name,
        mode: textOf(memberOf(entry, "mode")) ?? "",
        user: textOf(memberOf(entry, "user")),
        group: textOf(memberOf(entry, "group")),
        size: numberOf(memberOf(entry, "size")),
        modifiedAt: textOf(memberOf(entry, "mtime")),
    });
}
