// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { componentAdvice, insideProcess, processOf } from "../model/componentAdvice";
import type { InstanceSighting, Snapshot } from "../probe/snapshot";
import { isRefused, listens } from "./componentStates";
import { applicationOfComponent, leaseVerdicts } from "./registration";

/** What brings components up that are down: a start changes nothing where the process runs and is not well. */
export function componentRemedy(snapshot: Snapshot, sighting: InstanceSighting, down: readonly string[]): string {
    const { instance } = sighting;
    const running = down.filter((name) => isRunning(snapshot, sighting, processOf(instance, name)));
    const ended = down.filter((name) => !running.includes(name));
    return [
        ...(ended.length > 0 ? [componentAdvice("start", instance, ended)] : []),
        ...(running.length > 0 ? [componentAdvice("restart", instance, running)] : []),
    ].join("; ");
}

function isRunning(snapshot: Snapshot, sighting: InstanceSighting, process: string): boolean {
    return insideProcess(sighting.instance, process).some(
        (name) => listens(sighting, name) || hasHeartbeat(snapshot, sighting, name),
    );
}

/** Its own entry is renewed, whatever status it shows; what refuses connections has ended since. */
function hasHeartbeat(snapshot: Snapshot, sighting: InstanceSighting, component: string): boolean {
    const verdicts = leaseVerdicts(snapshot, sighting.instance, applicationOfComponent(component));
    return !isRefused(sighting, component) && verdicts.includes("live");
}
