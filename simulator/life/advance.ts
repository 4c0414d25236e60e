// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Agenda } from "../apiml/agenda";
import { createAgenda } from "../apiml/agenda";
import type { Apiml } from "../apiml/contract";
import { colored } from "../zos/launcher/colored";
import { isAlive, nodeIdOf } from "../zos/launcher/launcher";
import { componentLine } from "../zos/launcher/sysprint";
import type { World } from "../world/world";

/** Moves time. Everything that was planned up to `until` (simulated epoch milliseconds) happens, in its order. */
export function advance(world: World, until: number): void {
    while (world.now < until) {
        const next = Math.min(until, world.now + logIntervalMs);
        world.agenda.runUntil(next);
        world.now = next;
        world.apiml.advance(next);
        collectLogLines(world);
    }
}

/** The output of the API ML reaches SYSPRINT within this time. */
const logIntervalMs = 1000;

/** A planned event sees the clock, and the API ML, in their state at its own time. */
export function createWorldAgenda(apiml: Apiml, setClock: (now: number) => void): Agenda {
    const agenda = createAgenda();
    return {
        get now() {
            return agenda.now;
        },
        at(time, action) {
            agenda.at(time, (now) => {
                setClock(now);
                apiml.advance(now);
                action(now);
            });
        },
        runUntil: (now) => agenda.runUntil(now),
    };
}

/** The output of the API ML goes to the SYSPRINT of its started task; the output of orphans is lost. */
function collectLogLines(world: World): void {
    for (const launcher of world.launchers) {
        const nodeId = nodeIdOf(launcher);
        if (nodeId !== null && launcher.phase !== "ended" && launcher.components.some(isAlive)) {
            world.apiml.takeLogLines(nodeId).forEach((line) => componentLine(world, launcher, colored(line)));
        }
    }
}
