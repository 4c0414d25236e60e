// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { endJob } from "../jes/runJob";
import { cancelLauncher } from "../launcher/cancelLauncher";
import { isAlive, launcherOf } from "../launcher/launcher";
import { noteProcessEnd } from "../launcher/processEnd";
import { componentEnded } from "../launcher/startComponent";
import type { Instance, World } from "../world";
import type { Input, InstanceInput } from "./input";
import { instanceNamed, UnknownInput } from "./named";

const kinds: readonly string[] = [
    "instance-killed",
    "component-killed",
    "component-crash-loop",
    "component-deaf",
    "next-start-fails",
    "next-start-works",
    "orphaned",
    "orphans-ended",
    "wrong-certificate",
];

export function isInstanceInput(input: Input): input is InstanceInput {
    return kinds.includes(input.kind);
}

export function applyInstanceInput(world: World, input: InstanceInput): void {
    const instance = instanceNamed(world, input.instance);
    const { conduct } = world;
    switch (input.kind) {
        case "instance-killed":
            return killInstance(world, instance);
        case "component-killed":
            return killComponent(world, instance, input.component);
        case "component-crash-loop":
            switchMember(conduct.crashingComponents, `${instance.id} ${input.component}`, input.isOn);
            return input.isOn ? killComponent(world, instance, input.component) : undefined;
        case "component-deaf":
            return switchMember(conduct.deafComponents, `${instance.id} ${input.component}`, input.isOn);
        case "next-start-fails":
            conduct.plannedFailures.set(instance.id, { failure: input.failure, isLasting: input.isLasting === true });
            return;
        case "next-start-works":
            conduct.plannedFailures.delete(instance.id);
            return;
        case "orphaned":
            return orphan(world, instance);
        case "orphans-ended":
            return endOrphans(world, instance);
        case "wrong-certificate":
            return switchMember(conduct.wrongCertificates, instance.id, input.isWrong);
    }
}

export function switchMember<T>(set: Set<T>, member: T, isIn: boolean): void {
    if (isIn) {
        set.add(member);
    } else {
        set.delete(member);
    }
}

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
