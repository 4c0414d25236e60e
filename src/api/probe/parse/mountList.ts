// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Mount } from "../../model/seen/zosmf";
import { jsonOf, memberOf, numberOf, textOf, textsOf } from "./jsonValue";
import type { Parsed } from "./parsed";
import { notUnderstood, parseEach, understood } from "./parsed";

/** `GET /zosmf/restfiles/mfs` (E-ZMF-17), as text or as parsed JSON. */
export function parseMountList(answer: unknown): Parsed<readonly Mount[]> {
    const items = memberOf(jsonOf(answer), "items");
    return Array.isArray(items)
        ? parseEach(items, parseMount)
        : notUnderstood("it is not a list of mounted file systems");
}

function parseMount(mount: unknown): Parsed<Mount> {
    const fileSystemName = textOf(memberOf(mount, "name"));
    const mountPoint = textOf(memberOf(mount, "mountpoint"));
    if (fileSystemName === null || mountPoint === null) {
        return notUnderstood("a mount has no file system name or no mount point");
    }
    return understood({
        fileSystemName,
        mountPoint,
        type: textOf(memberOf(mount, "fstname")) ?? "",
        status: textOf(memberOf(mount, "status")) ?? "",
        modes: textsOf(memberOf(mount, "mode")),
        ownerSystem: textOf(memberOf(mount, "sysname")),
        blocks: numberOf(memberOf(mount, "blocks")),
        blocksAvailable: numberOf(memberOf(mount, "bavail")),
    });
}
