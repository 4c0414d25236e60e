// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Loss } from "../../model/whatIf";
import { directoriesOf, mountOn } from "../rules/zfs/fileSystems";
import type { MountedHere } from "../rules/zfs/fileSystems";
import { answersOf } from "../state/answers";
import type { Look } from "../state/look";
import type { Provided, Provider } from "./provider";
import { anyOf, isSystemLost } from "./provider";

/** The file systems that all instances share: a system has them as long as it mounts them, and their owner or its successor runs. */
export function filesProvided(look: Look): readonly Provided[] {
    const { paths } = answersOf(look.snapshot);
    const shared = directoriesOf(look).filter(({ mayDiffer }) => !mayDiffer);
    if (paths === undefined || shared.length === 0) {
        return [];
    }
    const systems = [...new Set(look.sysplex.instances.map(({ systemName }) => systemName))];
    return [{ name: "FILES", of: null, providers: systems.map((systemName) => providerOf(look, systemName)) }];
}

function providerOf(look: Look, systemName: string): Provider {
    const mounts = mountsOn(look, systemName);
    const gone = look.decided.some(
        ({ instance, state }) => instance.systemName === systemName && state === "SYSTEM-DOWN",
    );
    const isMissing = mounts.some(({ kind }) => kind === "missing");
    const isSeen = mounts.every(({ kind }) => kind === "mounted");
    return {
        name: systemName,
        works: gone || isMissing ? false : isSeen ? true : null,
        isLostBy: (losses) =>
            isSystemLost(losses, systemName) ||
            anyOf(mounts.map((one) => (one.kind === "mounted" ? followsOwner(one.mount, losses) : false))),
    };
}

type Mounts = readonly ReturnType<typeof mountOn>[];

function mountsOn(look: Look, systemName: string): Mounts {
    return directoriesOf(look)
        .filter(({ mayDiffer }) => !mayDiffer)
        .map((directory) => mountOn(look.snapshot, directory, systemName));
}

/** With AUTOMOVE another system becomes the owner; without it, the file system is lost on every system (BPXO045I). */
function followsOwner({ ownerSystem, automove }: MountedHere, losses: readonly Loss[]): boolean | null {
    if (ownerSystem === null) {
        return losses.some(({ kind }) => kind === "SYSTEM") && automove !== "Y" ? null : false;
    }
    return !isSystemLost(losses, ownerSystem) || automove === "Y"
        ? false
        : automove === "N" || automove === "U"
          ? true
          : null;
}

/** The file systems that a system owns, once each, with what becomes of them. */
export function ownedBy(look: Look, systemName: string): readonly MountedHere[] {
    const systems = [...new Set(look.sysplex.instances.map((one) => one.systemName))];
    const mounts = systems
        .flatMap((one) => mountsOn(look, one))
        .flatMap((one) => (one.kind === "mounted" ? [one.mount] : []));
    const owned = mounts.filter(({ ownerSystem }) => ownerSystem?.toLowerCase() === systemName.toLowerCase());
    return [...new Map(owned.map((mount) => [mount.name, mount])).values()];
}
