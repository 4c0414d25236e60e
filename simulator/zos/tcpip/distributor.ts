// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isRunning } from "../../world/world";
import type { System, World } from "../../world/world";

/** A distributed DVIPA port: the stack that owns the address hands connections to the targets. */
export interface Distributor {
    readonly name: "zosmf" | "zowe";
    readonly address: string;
    readonly port: number;
    readonly method: "HOTSTANDBY" | "BASEWLM";
    /** System names in the order of the VIPADISTRIBUTE statement; with HOTSTANDBY the first is PREFERRED. */
    readonly targets: readonly string[];
    /** Systems whose target is quiesced (V TCPIP,,SYSPLEX,QUIESCE,PORT=). */
    readonly quiesced: Set<string>;
    /** Systems whose Zowe listens on another address than the distributed one. */
    readonly unbound: Set<string>;
    readonly connections: Map<string, number>;
    nextTarget: number;
    /** HOTSTANDBY without automatic switch back stays where it is. */
    activeTarget: string | null;
    readonly switchesBack: boolean;
}

/** The stack that owns the DVIPAs now: the first running system. */
export function ownerOf(world: World): System | null {
    return world.systems.find((system) => isRunning(system) && system.reachability !== "refusing") ?? null;
}

/** Something listens on the target: this is what RDY of the VDPT shows. */
export function isReady(world: World, distributor: Distributor, system: System): boolean {
    if (!isRunning(system) || system.reachability === "refusing" || distributor.unbound.has(system.name)) {
        return false;
    }
    if (distributor.name === "zosmf") {
        return system.zosmf !== "absent" && system.zosmf !== "down";
    }
    return world.launchers.some(
        (launcher) =>
            launcher.systemName === system.name &&
            launcher.components.some(({ name, state }) => (name === "gateway" || name === "apiml") && state === "up"),
    );
}

/** Where a new connection goes; null when no target is ready. */
export function chooseTarget(world: World, distributor: Distributor): System | null {
    const ready = distributor.targets
        .map((name) => world.systems.find((system) => system.name === name))
        .filter((system): system is System => system !== undefined && isReady(world, distributor, system))
        .filter(({ name }) => !distributor.quiesced.has(name));
    const chosen =
        distributor.method === "HOTSTANDBY"
            ? standby(distributor, ready)
            : ready[distributor.nextTarget++ % ready.length];
    if (chosen === undefined || ownerOf(world) === null) {
        return null;
    }
    distributor.activeTarget = chosen.name;
    distributor.connections.set(chosen.name, (distributor.connections.get(chosen.name) ?? 0) + 1);
    return chosen;
}

function standby(distributor: Distributor, ready: readonly System[]): System | undefined {
    const stays = ready.find(({ name }) => name === distributor.activeTarget);
    return distributor.switchesBack || stays === undefined ? ready[0] : stays;
}
