// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { componentAdvice, insideProcess, processOf, retriedAdvice } from "../../model/operation/componentAdvice";
import type { InstanceSighting, Snapshot } from "../../model/seen/snapshot";
import { currentLog, isLooping, isRefused, listens } from "../state/componentStates";
import { applicationOfComponent, leaseVerdicts } from "../state/registration";

/**
 * The remedy for components that are down: a start has no effect if the process runs but is not healthy. A component that the launcher
 * restarts by itself is left to it, because a start at the same time is refused, or races with it (zowe/launcher `src/main.c`).
 */
export function componentRemedy(snapshot: Snapshot, sighting: InstanceSighting, down: readonly string[]): string {
    const { instance } = sighting;
    const retried = down.filter((name) => isRetried(snapshot, sighting, processOf(instance, name)));
    const left = down.filter((name) => !retried.includes(name));
    const running = left.filter((name) => isRunning(snapshot, sighting, processOf(instance, name)));
    const ended = left.filter((name) => !running.includes(name));
    return [
        ...(retried.length > 0 ? [retriedAdvice(instance, retried)] : []),
        ...(ended.length > 0 ? [componentAdvice("start", instance, ended)] : []),
        ...(running.length > 0 ? [componentAdvice("restart", instance, running)] : []),
    ].join("; ");
}

function isRetried({ sysplexTime }: Snapshot, sighting: InstanceSighting, process: string): boolean {
    const components = currentLog(sighting)?.components ?? [];
    return components.some((one) => one.name === process && !one.isGivenUp && isLooping(one, sysplexTime));
}

function isRunning(snapshot: Snapshot, sighting: InstanceSighting, process: string): boolean {
    return insideProcess(sighting.instance, process).some(
        (name) => listens(sighting, name) || isMute(sighting, name) || hasHeartbeat(snapshot, sighting, name),
    );
}

/** Where a process has ended, TCP/IP refuses: silence, while others of that host answer, is of one that hangs. */
function isMute(sighting: InstanceSighting, component: string): boolean {
    const own = sighting.ports.filter((one) => one.component === component);
    const isHostThere = sighting.ports.some(({ handshake }) => handshake.seen || handshake.reason === "refused");
    return isHostThere && own.some(({ handshake }) => !handshake.seen && handshake.reason === "timeout");
}

/** Its own entry is renewed, regardless of its status; a component that refuses connections has ended since. */
function hasHeartbeat(snapshot: Snapshot, sighting: InstanceSighting, component: string): boolean {
    const verdicts = leaseVerdicts(snapshot, sighting.instance, applicationOfComponent(component));
    return !isRefused(sighting, component) && verdicts.includes("live");
}
