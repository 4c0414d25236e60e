// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { runningSystems } from "../../world/world";
import type { World } from "../../world/world";
import { places } from "./places";

/** One mounted file system; every system of the sysplex sees it, one owns it. */
export interface Mount {
    readonly fileSystem: string;
    mountPoint: string;
    mode: "RDWR" | "READ";
    owner: string;
    automove: "Y" | "N" | "U";
    /** Not sysplex-aware: other systems reach it through the owner (CLIENT=Y). */
    isFunctionShipped: boolean;
    readonly device: number;
    readonly mountedAt: number;
    /** Systems that do not see it (a directory of each system, a broken sharing). Empty: all see it. */
    onlyOn: readonly string[];
    readonly blocks: number;
    available: number;
}

export function initialMounts(systems: readonly { readonly name: string; readonly ipledAt: number }[]): Mount[] {
    const [first] = systems;
    if (first === undefined) {
        return [];
    }
    const shared = (fileSystem: string, mountPoint: string, mode: Mount["mode"], device: number): Mount => ({
        fileSystem,
        mountPoint,
        mode,
        owner: first.name,
        automove: "Y",
        isFunctionShipped: false,
        device,
        mountedAt: first.ipledAt + 60_000,
        onlyOn: [],
        blocks: 1_382_400,
        available: 269_231,
    });
    return [
        shared("OMVS.SYSPLEX.ROOT", "/", "READ", 1),
        shared("ZWE.V34.RUNTIME.ZFS", places.runtime, "READ", 41),
        shared("ZWE.GLOBAL.ZFS", "/global/zowe", "RDWR", 42),
        ...systems.map((system, index) => ({
            ...shared(`OMVS.${system.name}.SYSTEM`, `/${system.name}`, "RDWR", 60 + index),
            owner: system.name,
            automove: "U" as const,
        })),
    ];
}

export function mountsSeenBy(world: World, systemName: string): readonly Mount[] {
    return world.mounts.filter(({ onlyOn }) => onlyOn.length === 0 || onlyOn.includes(systemName));
}

/** The file system that holds a path: the one with the longest mount point above it. */
export function mountOf(world: World, systemName: string, path: string): Mount | null {
    const holds = ({ mountPoint }: Mount): boolean =>
        mountPoint === "/" || path === mountPoint || path.startsWith(`${mountPoint}/`);
    const [deepest] = mountsSeenBy(world, systemName)
        .filter(holds)
        .sort((one, other) => other.mountPoint.length - one.mountPoint.length);
    return deepest ?? null;
}

/** A system has left: AUTOMOVE moves its file systems to another system, UNMOUNT unmounts them. */
export function moveOwnership(world: World, systemName: string): void {
    const [heir] = runningSystems(world).filter(({ name }) => name !== systemName);
    for (const mount of world.mounts.filter(({ owner }) => owner === systemName)) {
        if (mount.automove === "Y" && heir !== undefined) {
            mount.owner = heir.name;
        }
    }
    const lost = world.mounts.filter(({ owner, automove }) => owner === systemName && automove !== "Y");
    for (const mount of lost) {
        world.mounts.splice(world.mounts.indexOf(mount), 1);
    }
}
