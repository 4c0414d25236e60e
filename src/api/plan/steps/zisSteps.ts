// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../model/sysplex";
import type { StepList } from "./stepList";
import type { PlanView } from "../view";

const zisLimitSeconds = 60;

/** The step that starts ZIS, by system. */
export type ZisSteps = ReadonlyMap<string, number>;

/** If requested. It is the first step, so that nothing is down yet if it fails, and it occurs once for each system, whose instances share it. */
export function addZis(steps: StepList, view: PlanView, instances: readonly Instance[], startsZis: boolean): ZisSteps {
    const started = new Map<string, number>();
    for (const instance of startsZis ? instances : []) {
        if (lacksZis(view, instance) && !started.has(instance.systemName)) {
            const number = steps.add(instance, {
                action: "START-ZIS",
                send: { verb: "start-zis", procedureName: zisNameOf(instance) },
                because: `zss needs it, and it is not active on ${instance.systemName}`,
                limitSeconds: zisLimitSeconds,
            });
            started.set(instance.systemName, number);
        }
    }
    return started;
}

/** The steps that must be done before zss of this instance starts. */
export function zisStepOf(started: ZisSteps, instance: Instance): readonly number[] {
    const number = started.get(instance.systemName);
    return number === undefined || !needsZis(instance) ? [] : [number];
}

export function needsZis(instance: Instance): boolean {
    return instance.components.some(({ name, isEnabled }) => name === "zss" && isEnabled);
}

export function zisNameOf({ zisProcedureName }: Instance): string {
    return zisProcedureName ?? "ZWESISTC";
}

/** The facts about ZIS that are needed before instances are started. */
export function zisNotes(view: PlanView, instances: readonly Instance[], startsZis: boolean): string[] {
    const systems = new Map(instances.filter(needsZis).map((instance) => [instance.systemName, instance]));
    return [...systems.values()].flatMap((instance) => zisNote(view, instance, startsZis));
}

/** An instance that keeps running: its zss looks for ZIS only when it starts. */
export function runningZisNotes(view: PlanView, instances: readonly Instance[], started: ZisSteps): string[] {
    return instances
        .filter((instance) => lacksZis(view, instance))
        .map((instance) => {
            const { id, systemName } = instance;
            const zisName = zisNameOf(instance);
            const again = `zowe ha component restart zss --lpars ${id}`;
            return started.has(systemName)
                ? `zss of ${id} started without ${zisName}: when ${zisName} is active on ${systemName}, ${again}.`
                : `${zisName} is not active on ${systemName} and is not started for ${id}, which is not changed: S ${zisName},REUSASID=YES there, then ${again}.`;
        });
}

function lacksZis({ zis }: PlanView, instance: Instance): boolean {
    return needsZis(instance) && zis[instance.systemName] === "absent";
}

function zisNote({ zis }: PlanView, instance: Instance, startsZis: boolean): string[] {
    const { systemName } = instance;
    const zisName = zisNameOf(instance);
    if (zis[systemName] === "absent" && !startsZis) {
        return [
            `${zisName} is not active on ${systemName}: zss has no privileged services there, and Zowe 3.5 and later does not start at all. --start-zis starts it.`,
        ];
    }
    return zis[systemName] === "unknown" ? [`Whether ${zisName} is active on ${systemName} could not be seen.`] : [];
}
