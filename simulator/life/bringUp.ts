// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { advance } from "./advance";
import { writeZoweYaml } from "../zos/files/initialFiles";
import { tellOfDays } from "../zos/launcher/chatter";
import { issueCommand } from "../zos/operator/issueCommand";
import { findSystem } from "../world/world";
import type { Instance, World } from "../world/world";

const second = 1000;
const operator = { user: "OPERATOR", consoleName: "MASTER" };

/** Simulated time that lies before the beginning, so that what runs has run for a while. */
export function warmUpMs(running: number, slowness: number): number {
    return earlierRunMs(slowness) + running * startGapMs(slowness) + settlingMs(slowness);
}

/** An instance is started when the one before has prepared: the workspace is shared. */
const startGapMs = (slowness: number): number => 33 * second * slowness;
const earlierRunMs = (slowness: number): number => 130 * second * slowness;
/** Until the last one has started, registered, and every list has fetched it. */
const settlingMs = (slowness: number): number => 240 * second * slowness;

/** Starts the instances that run from the beginning, the way an operator does. */
export function bringUp(world: World): void {
    const { running, slowness } = world.options;
    const instances = world.instances.filter(({ id }) => running.includes(id));
    const [first] = world.instances;
    if (first !== undefined) {
        runOnceBefore(world, first, earlierRunMs(slowness));
    }
    const isEarlier = ({ id }: Instance): boolean => id in world.options.startedAs;
    startEach(world, instances.filter(isEarlier));
    changeConfig(world);
    startEach(
        world,
        instances.filter((instance) => !isEarlier(instance)),
    );
    advance(world, world.now + settlingMs(slowness));
    tellOfDays(world);
}

function startEach(world: World, instances: readonly Instance[]): void {
    for (const instance of instances) {
        start(world, instance);
        advance(world, world.now + startGapMs(world.options.slowness));
    }
}

/** The current layouts are written into zowe.yaml; running instances stay as they were started. */
function changeConfig(world: World): void {
    world.isConfigChanged = true;
    if (Object.keys(world.options.startedAs).length > 0) {
        // Listings show whole seconds: clearly after the last start, and before the next.
        writeZoweYaml(world, world.now - 15 * second);
    }
}

function start(world: World, { id, systemName, jobName }: Instance): void {
    const system = findSystem(world, systemName);
    if (system !== null) {
        issueCommand(world, system, `S ZWESLSTC,HAINST=${id},JOBNAME=${jobName}`, operator);
    }
}

/** Its ended job stays in the spool beside the one that runs, as on every real system. */
function runOnceBefore(world: World, instance: Instance, milliseconds: number): void {
    const system = findSystem(world, instance.systemName);
    if (system === null) {
        return;
    }
    start(world, instance);
    advance(world, world.now + milliseconds - 30 * second);
    issueCommand(world, system, `P ${instance.jobName}`, operator);
    advance(world, world.now + 30 * second);
}
