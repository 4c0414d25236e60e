// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { endJob } from "../zos/jes/runJob";
import { cancelLauncher } from "../zos/launcher/cancelLauncher";
import { isAlive, launcherOf } from "../zos/launcher/launcher";
import { noteProcessEnd } from "../zos/launcher/components/processEnd";
import { componentEnded } from "../zos/launcher/components/startComponent";
import type { Instance, World } from "../world/world";
import { switchMember } from "./appliers";
import type { Appliers } from "./appliers";
import type { InstanceInput } from "./input";
import { instanceNamed, UnknownInput } from "./named";

export const instanceAppliers: Appliers<InstanceInput> = {
    "instance-killed": (world, { instance }) => killInstance(world, instanceNamed(world, instance)),
    "component-killed": (world, { instance, component }) =>
        killComponent(world, instanceNamed(world, instance), component),
    "component-crash-loop": (world, { instance, component, isOn }) => {
        const crashing = instanceNamed(world, instance);
        switchMember(world.conduct.crashingComponents, `${crashing.id} ${component}`, isOn);
        if (isOn) {
            killComponent(world, crashing, component);
        }
    },
    "component-deaf": (world, { instance, component, isOn }) =>
        switchMember(world.conduct.deafComponents, `${instanceNamed(world, instance).id} ${component}`, isOn),
    "next-start-fails": (world, { instance, failure, isLasting }) => {
        world.conduct.plannedFailures.set(instanceNamed(world, instance).id, {
            failure,
            isLasting: isLasting === true,
        });
    },
    "next-start-works": (world, { instance }) => {
        world.conduct.plannedFailures.delete(instanceNamed(world, instance).id);
    },
    "slow-start": (world, { instance, factor }) => {
        world.conduct.slowStarts.set(instanceNamed(world, instance).id, factor);
    },
    orphaned: (world, { instance }) => orphan(world, instanceNamed(world, instance)),
    "orphans-ended": (world, { instance }) => endOrphans(world, instanceNamed(world, instance)),
    "wrong-certificate": (world, { instance, isWrong }) =>
        switchMember(world.conduct.wrongCertificates, instanceNamed(world, instance).id, isWrong),
};

function killInstance(world: World, instance: Instance): void {
    for (const launcher of world.launchers.filter((each) => each.instanceId === instance.id)) {
        const isRunning = launcher.phase !== "ended";
        launcher.phase = "ended";
        launcher.hearsCommands = false;
        launcher.components.filter(isAlive).forEach((each) => noteProcessEnd(world, launcher, each, "killed"));
        if (isRunning) {
            endJob(world, launcher.job, { kind: "abend", code: "SEC6" });
        }
    }
}

function killComponent(world: World, instance: Instance, name: string): void {
    const launcher = launcherOf(world, instance.id);
    const component = launcher?.components.find((each) => each.name === name);
    if (!instance.components.includes(name)) {
        throw new UnknownInput(`${instance.id} has no component ${name}; it has ${instance.components.join(", ")}`);
    }
    if (launcher !== null && component !== undefined && isAlive(component)) {
        componentEnded(world, launcher, component, 9);
    }
}

function orphan(world: World, instance: Instance): void {
    const launcher = launcherOf(world, instance.id);
    if (launcher !== null) {
        cancelLauncher(world, launcher);
    }
}

function endOrphans(world: World, instance: Instance): void {
    for (const launcher of world.launchers.filter(
        (each) => each.instanceId === instance.id && each.phase === "ended",
    )) {
        launcher.components.filter(isAlive).forEach((each) => noteProcessEnd(world, launcher, each, "killed"));
    }
}
