// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { insideProcess, processOf } from "../../model/operation/componentAdvice";
import { isSilent } from "../../model/observation";
import type { Instance } from "../../model/sysplex";
import { ranLong } from "../../model/ranLong";
import type { LauncherComponent, LauncherLog } from "../../model/seen/launcherLog";
import type { EurekaInstance } from "../../model/seen/registryEntry";
import type { InstanceSighting, Snapshot } from "../../model/seen/snapshot";
import { isInsideApiml, partState } from "./insideApiml";
import { hasJustStarted } from "./registryAge";
import { runsAsSingleService, runsAs } from "./runsAs";
import { applicationOf, applicationOfComponent, entriesOf, isTakenOut, leaseVerdicts } from "./registration";

export interface ComponentState {
    readonly id: string;
    readonly state: "UP" | "DOWN" | "OUT-OF-SERVICE" | "UNKNOWN";
}

/**
 * The enabled components, as the registries show them and as their own ports answer. A component registers only when it can serve
 * (E-SEP-23), and stays registered for minutes after it died.
 */
export function componentStates(snapshot: Snapshot, sighting: InstanceSighting): readonly ComponentState[] {
    // zowe.yaml may name it for the next start alone (HA-CFG16).
    const hasApiml = runsAs(snapshot, sighting.instance) !== "services";
    return sighting.instance.components
        .filter(({ isEnabled, name }) => isEnabled && (name !== "apiml" || hasApiml))
        .map(({ name }) => ({ id: name, state: stateOf(snapshot, sighting, name) }));
}

function stateOf(snapshot: Snapshot, sighting: InstanceSighting, component: string): ComponentState["state"] {
    const isPart = isInsideApiml(component) && runsAs(snapshot, sighting.instance) !== "services";
    if (isPart && sighting.gateway.seen) {
        return partState(sighting.gateway.value.health, component);
    }
    if (isProvenDown(snapshot, sighting, component)) {
        return "DOWN";
    }
    if (isPart) {
        return "UNKNOWN";
    }
    const application = applicationOfComponent(component);
    if (application === undefined) {
        return answers(sighting, component) ? "UP" : "UNKNOWN";
    }
    return registeredState(snapshot, sighting, component, application);
}

function registeredState(
    snapshot: Snapshot,
    sighting: InstanceSighting,
    component: string,
    application: string,
): ComponentState["state"] {
    const views = snapshot.registries.filter(({ entries }) => entries.seen);
    const own = views.flatMap((view) => entriesOf(view, sighting.instance));
    const entries = own.filter(({ app }) => app === application);
    if (views.length === 0) {
        return "UNKNOWN";
    }
    if (own.length === 0 && sighting.gateway.seen) {
        // It runs, but is not listed under its name (HA-REG07): the registries show nothing about its components.
        return answers(sighting, component) ? "UP" : "UNKNOWN";
    }
    return listedState(
        entries,
        views.some((view) => !hasJustStarted(snapshot, view)),
    );
}

/** @param hasToBeThere some registry has run for long enough to know it */
function listedState(entries: readonly EurekaInstance[], hasToBeThere: boolean): ComponentState["state"] {
    if (entries.some(isTakenOut)) {
        return "OUT-OF-SERVICE";
    }
    if (entries.some(({ status }) => status === "UP")) {
        return "UP";
    }
    return entries.length > 0 || hasToBeThere ? "DOWN" : "UNKNOWN";
}

/**
 * Its port does not answer, and this is significant: its heartbeats have also stopped, for example because its process hangs; its launcher
 * reports it, also for components that do not register; or it refuses while the same port answers from here on another instance, and
 * it has no live heartbeat. With a live heartbeat it is a firewall on the route to this instance.
 */
function isProvenDown(snapshot: Snapshot, sighting: InstanceSighting, component: string): boolean {
    if (!isPortSilent(sighting, component)) {
        return false;
    }
    const others = snapshot.instances.filter((other) => other !== sighting);
    return (
        (isRefused(sighting, component) &&
            others.some((other) => answers(other, component)) &&
            !hasHeartbeat(snapshot, sighting, component)) ||
        hasNoHeartbeat(snapshot, sighting, component) ||
        isToldDown(snapshot, sighting, component)
    );
}

/** Stopped, ended, or ended again and again: the launcher's word is as good as a look at the process. */
function isToldDown({ sysplexTime }: Snapshot, sighting: InstanceSighting, component: string): boolean {
    const process = processOf(sighting.instance, component);
    const told = currentLog(sighting)?.components ?? [];
    return told.some((one) => one.name === process && (hasEnded(one) || isLooping(one, sysplexTime)));
}

/** The log of the launcher of a running instance; the log of an ended job is from the past. */
export function currentLog({ launcher, activeJob }: InstanceSighting): LauncherLog | null {
    const isOver = activeJob.seen && activeJob.value === null;
    return launcher.seen && !isOver ? launcher.value : null;
}

/** All parts of the single service share the one lease that is renewed, that of the gateway. */
function hasNoHeartbeat(snapshot: Snapshot, { instance }: InstanceSighting, component: string): boolean {
    const verdicts = verdictsOf(snapshot, instance, component);
    return verdicts.includes("overdue") || verdicts.includes("run-out");
}

function hasHeartbeat(snapshot: Snapshot, { instance }: InstanceSighting, component: string): boolean {
    return verdictsOf(snapshot, instance, component).includes("live");
}

function verdictsOf(snapshot: Snapshot, instance: Instance, component: string): ReturnType<typeof leaseVerdicts> {
    const isPart = isInsideApiml(component) && runsAsSingleService(snapshot, instance);
    return leaseVerdicts(snapshot, instance, isPart ? "GATEWAY" : applicationOf[component]);
}

function answers({ ports }: InstanceSighting, component: string): boolean {
    return ports.some((port) => port.component === component && port.handshake.seen);
}

export function listens(sighting: InstanceSighting, component: string): boolean {
    return answers(sighting, component) || (component === "gateway" && sighting.gateway.seen);
}

/** Its process has just answered here, which a registration alone does not prove, and it is UP. */
export function isProvenToServe(sighting: InstanceSighting, states: readonly ComponentState[], name: string): boolean {
    const isUp = states.some(({ id, state }) => id === name && state === "UP");
    return isUp && insideProcess(sighting.instance, name).some((component) => listens(sighting, component));
}

export function isRefused({ ports }: InstanceSighting, component: string): boolean {
    return ports.some(
        (port) => port.component === component && !port.handshake.seen && port.handshake.reason === "refused",
    );
}

/** There was no answer: refused, or silent. */
export function isPortSilent({ ports }: InstanceSighting, component: string): boolean {
    return ports.some((port) => port.component === component && isSilent(port.handshake));
}

/** Its process was there, and is gone. */
export function hasEnded({ isRunning, isStopped, lastStatus }: LauncherComponent): boolean {
    return !isRunning && (isStopped || lastStatus !== null);
}

/**
 * Ended repeatedly, as of a time on z/OS: it does not come up by waiting, whether the launcher has given it up or not yet.
 * One that has run for long by then has recovered.
 */
export function isLooping({ isGivenUp, restarts, runsSince }: LauncherComponent, at: Date): boolean {
    return isGivenUp || (restarts >= 2 && !ranLong(runsSince, at));
}
