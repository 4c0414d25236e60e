// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mountOf, mountsSeenBy } from "../../files/mounts";
import type { Mount } from "../../files/mounts";
import { normalized } from "../../files/unixFiles";
import type { World } from "../../../world/world";
import { json } from "../answer";
import type { Answer, SignedOnRequest } from "../answer";

/** GET /zosmf/restfiles/mfs: the file systems that are mounted on the answering system (E-ZMF-17). */
export function speakMounts(world: World, request: SignedOnRequest): Answer | null {
    if (request.method !== "GET" || !/^\/zosmf\/restfiles\/mfs\/?$/.test(request.path)) {
        return null;
    }
    const path = request.query.get("path");
    const name = request.query.get("fsname");
    if (path === null && name === null) {
        return answer(200, mountsSeenBy(world, request.system.name));
    }
    const found =
        path === null
            ? mountsSeenBy(world, request.system.name).find(({ fileSystem }) => fileSystem === name?.toUpperCase())
            : existing(world, request, normalized(path));
    return found === undefined || found === null ? answer(404, []) : answer(200, [found]);
}

function existing(world: World, request: SignedOnRequest, path: string): Mount | null {
    const mount = world.files.find(path) === null ? null : mountOf(world, request.system.name, path);
    return world.conduct.mountsByPath === "mount-point" && mount?.mountPoint !== path ? null : mount;
}

function answer(status: number, mounts: readonly Mount[]): Answer {
    return json(status, { items: mounts.map(item), JSONversion: 1 });
}

function item(mount: Mount): Record<string, unknown> {
    const automove = { Y: ["automove"], N: ["noautomove"], U: ["noautomove", "unmount"] }[mount.automove];
    return {
        name: mount.fileSystem,
        mountpoint: mount.mountPoint,
        fstname: "ZFS",
        status: "active",
        mode: [...(mount.mode === "READ" ? ["rdonly"] : []), ...automove, "acl", "synchonly"],
        dev: mount.device,
        fstype: 1,
        bsize: 1024,
        bavail: mount.available,
        blocks: mount.blocks,
        sysname: mount.owner,
        readibc: 907_651,
        writeibc: 42,
        diribc: 453_057,
    };
}
