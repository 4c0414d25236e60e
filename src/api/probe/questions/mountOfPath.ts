// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { withValue } from "../../model/observation";
import type { Mount } from "../../ports/zosmf";

/**
 * The file system that holds a path, or that will hold it: a directory that Zowe makes at its first start has none yet.
 * @param levels how far above the path is looked
 */
export async function nearestMount(
    path: string,
    look: (path: string) => Promise<Observation<readonly Mount[]>>,
    levels: number,
): Promise<Observation<Mount | null>> {
    const answer = await look(path);
    if (answer.seen && answer.value.length > 0) {
        return withValue(answer, answer.value[0] ?? null);
    }
    // HTTP 404 is what the mounts service says of a path that is not there (IBM z/OSMF Programming Guide).
    if (!answer.seen && answer.reason !== "not-found") {
        return answer;
    }
    const above = path.slice(0, path.lastIndexOf("/"));
    return levels > 0 && above !== "" ? nearestMount(above, look, levels - 1) : withValue(answer, null);
}

/** The one with the mount point nearest above the path. */
export function mountAbove(mounts: readonly Mount[], path: string): Mount | null {
    const holding = mounts.filter(
        ({ mountPoint }) => mountPoint === "/" || path === mountPoint || path.startsWith(`${mountPoint}/`),
    );
    return [...holding].sort((one, other) => other.mountPoint.length - one.mountPoint.length)[0] ?? null;
}
