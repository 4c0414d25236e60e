// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { componentKind } from "../world/componentCatalogue";
import type { PortName } from "../world/ports";
import { isReady, ownerOf } from "../zos/tcpip/distributor";
import type { Distributor } from "../zos/tcpip/distributor";
import { isRunning } from "../world/world";
import type { System, World } from "../world/world";

/** Something that listens. */
export interface Listener {
    readonly address: string;
    readonly port: number;
    /** Whose process it is; the entry passes each connection on to one of them. */
    readonly owner: ListenerOwner;
}

type ListenerOwner =
    | { readonly kind: "service"; readonly system: System; readonly portName: PortName }
    | { readonly kind: "entry"; readonly distributor: Distributor };

export function keyOf({ address, port }: Listener): string {
    return `${address}:${port}`;
}

/** The current listeners: a component that does not run refuses, and so does a system that is gone. */
export function desiredListeners(world: World): readonly Listener[] {
    return [
        ...world.systems
            .filter(({ reachability }) => reachability !== "refusing")
            .flatMap((each) => onSystem(world, each)),
        ...world.distributors
            .filter((each) => isEntryOpen(world, each))
            .map((distributor): Listener => ({
                address: distributor.address,
                port: distributor.port,
                owner: { kind: "entry", distributor },
            })),
    ];
}

function onSystem(world: World, system: System): readonly Listener[] {
    const listener = (portName: PortName): Listener => ({
        address: system.address,
        port: world.ports[portName],
        owner: { kind: "service", system, portName },
    });
    if (system.reachability === "hung") {
        return everyPort(world, system).map(listener);
    }
    const hasZosmf = isRunning(system) && system.zosmf !== "absent" && system.zosmf !== "down";
    const ofSystem: readonly PortName[] = isRunning(system) ? ["ssh"] : [];
    return [...(hasZosmf ? (["zosmf"] as const) : []), ...ofSystem, ...openPorts(world, system)]
        .filter((portName) => !world.conduct.firewalledPorts.has(`${system.name} ${portName}`))
        .map(listener);
}

/** A hung or silent system accepts on every port that a client could try. */
function everyPort(world: World, system: System): readonly PortName[] {
    const components = world.instances
        .filter(({ systemName }) => systemName === system.name)
        .flatMap((each) => each.components);
    const ports = components.flatMap((name) => componentKind(name).ports);
    return [...(system.zosmf === "absent" ? [] : (["zosmf"] as const)), "ssh", ...new Set(ports)];
}

function openPorts(world: World, system: System): readonly PortName[] {
    const up = world.launchers
        .filter(({ systemName }) => systemName === system.name)
        .flatMap((launcher) => launcher.components.filter(({ state }) => state === "up"));
    return [...new Set(up.flatMap(({ name }) => componentKind(name).ports))];
}

function isEntryOpen(world: World, distributor: Distributor): boolean {
    const isAnyReady = distributor.targets
        .map((name) => world.systems.find((system) => system.name === name))
        .some(
            (system) =>
                system !== undefined && isReady(world, distributor, system) && !distributor.quiesced.has(system.name),
        );
    return isAnyReady && ownerOf(world) !== null;
}
