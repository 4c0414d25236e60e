// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Agenda } from "../apiml/agenda";
import { createAgenda } from "../apiml/agenda";
import type { Apiml } from "../apiml/contract";
import { coloured } from "../zos/launcher/coloured";
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

/** What the API ML prints reaches SYSPRINT within this time. */
const logIntervalMs = 1000;

/** What is planned sees the clock, and the API ML, as they are at its own moment. */
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

/** What the API ML printed goes to the SYSPRINT of the started task it runs in; words of orphans are lost. */
function collectLogLines(world: World): void {
    for (const launcher of world.launchers) {
        const nodeId = nodeIdOf(launcher);
        if (nodeId !== null && launcher.phase !== "ended" && launcher.components.some(isAlive)) {
            world.apiml.takeLogLines(nodeId).forEach((line) => componentLine(world, launcher, coloured(line)));
        }
    }
}
