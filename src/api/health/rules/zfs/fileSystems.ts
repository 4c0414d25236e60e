// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../../model/observation";
import type { Mount } from "../../../model/seen/zosmf";
import type { MountedFileSystem } from "../../../model/seen/fileSystemDisplays";
import type { Settings } from "../../../model/config/settings";
import type { PathSighting, SystemMounts } from "../../../model/seen/answers";
import { answersOf } from "../../state/answers";
import { settingsOf } from "../../state/look";
import type { Snapshot } from "../../../model/seen/snapshot";
import type { Look } from "../../state/look";

type Directory = Settings["directories"][number];

/** A file system as one system mounts it. Fields that the source does not show are null. */
export interface MountedHere {
    readonly name: string;
    readonly isReadOnly: boolean;
    readonly ownerSystem: string | null;
    /** `Y`, `N`, `U`, `I`, `E`. */
    readonly automove: string | null;
    /** This system reaches it through its owner. */
    readonly isClient: boolean | null;
}

type MountSeen =
    | { readonly kind: "mounted"; readonly mount: MountedHere }
    | { readonly kind: "missing" }
    | { readonly kind: "unseen"; readonly observation: Observation<unknown> | undefined };

/** The directories of the configuration; none where it was not seen. */
export function directoriesOf(look: Look): readonly Directory[] {
    return settingsOf(look)?.directories ?? [];
}

/** The file systems that a system has mounted under a configured path: from the display of that system, otherwise from its own z/OSMF. */
export function mountOn(snapshot: Snapshot, directory: Directory, systemName: string): MountSeen {
    const paths = sightingsOf(snapshot, directory);
    const own = paths.find((path) => path.systemName === systemName)?.mount;
    if (isMissing(own) || (!directory.mayDiffer && isShadow(own, paths))) {
        return { kind: "missing" };
    }
    const display = displayOf(snapshot, systemName);
    if (display?.seen !== true) {
        return byService(own, display);
    }
    const names = [own, ...paths.map(({ mount }) => mount)].map(nameIn);
    return displayed(
        display.value,
        names.find((name) => name !== undefined),
        directory.path,
    );
}

function isMissing(mount: PathSighting["mount"] | undefined): boolean {
    return mount?.seen === true && mount.value === null;
}

/** Others have a file system mounted deeper in that path: this system has only the empty mount point there. */
function isShadow(own: PathSighting["mount"] | undefined, paths: readonly PathSighting[]): boolean {
    const points = paths.flatMap(({ mount }) => (mount.seen && mount.value ? [mount.value.mountPoint.length] : []));
    return own?.seen === true && own.value !== null && own.value.mountPoint.length < Math.max(...points);
}

function byService(own: PathSighting["mount"] | undefined, display: Observation<unknown> | undefined): MountSeen {
    return own?.seen === true && own.value !== null
        ? { kind: "mounted", mount: fromService(own.value) }
        : { kind: "unseen", observation: display ?? own };
}

function displayOf(snapshot: Snapshot, systemName: string): SystemMounts["mounts"] | undefined {
    const { mounts, displays } = answersOf(snapshot);
    return [...(displays ?? []), ...(mounts ?? [])].find((one) => one.systemName === systemName)?.mounts;
}

function displayed(mounts: readonly MountedFileSystem[], name: string | undefined, path: string): MountSeen {
    const found = name === undefined ? holding(mounts, path) : mounts.find((one) => one.name === name);
    return found === undefined ? { kind: "missing" } : { kind: "mounted", mount: fromDisplay(found) };
}

export function sightingsOf(snapshot: Snapshot, { path }: Directory): readonly PathSighting[] {
    return answersOf(snapshot).paths?.filter((sighting) => sighting.path === path) ?? [];
}

/** The mount service's own facts, the only source of the space. */
export function mountFacts(snapshot: Snapshot, directory: Directory): Mount | null {
    const seen = sightingsOf(snapshot, directory).flatMap(({ mount }) =>
        mount.seen && mount.value ? [mount.value] : [],
    );
    return seen[0] ?? null;
}

function nameIn(mount: PathSighting["mount"] | undefined): string | undefined {
    return mount?.seen === true ? mount.value?.fileSystemName : undefined;
}

/** The file system whose mount point is nearest above the path; symbolic links are not known here. */
function holding(mounts: readonly MountedFileSystem[], path: string): MountedFileSystem | undefined {
    return [...mounts]
        .filter((mount) => path === mount.path || path.startsWith(mount.path === "/" ? "/" : `${mount.path}/`))
        .sort((one, other) => other.path.length - one.path.length)[0];
}

function fromDisplay(mount: MountedFileSystem): MountedHere {
    const { name, mode, ownerSystem, automove, isClient } = mount;
    return { name, isReadOnly: mode === "READ", ownerSystem, automove, isClient };
}

function fromService({ fileSystemName, modes, ownerSystem }: Mount): MountedHere {
    const automove = modes.includes("automove")
        ? "Y"
        : modes.includes("unmount")
          ? "U"
          : modes.includes("noautomove")
            ? "N"
            : null;
    return { name: fileSystemName, isReadOnly: modes.includes("rdonly"), ownerSystem, automove, isClient: null };
}
