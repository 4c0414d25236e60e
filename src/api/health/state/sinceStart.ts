// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceSighting, Snapshot } from "../../model/seen/snapshot";
import type { ComponentState } from "./componentStates";
import { currentLog, isLooping, isPortSilent, isRefused } from "./componentStates";
import { applicationOf, entriesOf } from "./registration";
import { runsAsSingleService } from "./runsAs";
import { isNeededToServe } from "./serving";

/** A single service registers at its peers some seconds before it listens (E-ONE-14: 2 to 5 s); one whole lease is allowed for. */
const registersAheadMs = 90_000;

/** A lease that an earlier job left behind was registered before this one was submitted. */
export function hasRegisteredSince(
    snapshot: Snapshot,
    { instance, activeJob }: InstanceSighting,
    application: string,
): boolean {
    const started = activeJob.seen ? activeJob.value?.job.submittedAt?.getTime() : undefined;
    const entries = snapshot.registries.flatMap((registry) => entriesOf(registry, instance));
    const ahead = runsAsSingleService(snapshot, instance) ? registersAheadMs : 0;
    const isPast = (registered: number): boolean => registered <= snapshot.sysplexTime.getTime() - ahead;
    return (
        started !== undefined &&
        entries.some(({ app, lease, dirtyAt }) => {
            const registered = lease?.registrationTimestamp ?? 0;
            // A registry that starts copies the leftovers of its peer, and registers them anew.
            const isOwnLife = registered > started && (dirtyAt ?? Infinity) > started;
            return app === application && isOwnLife && (ahead === 0 || isPast(registered));
        })
    );
}

/**
 * It has registered since the start and refuses or hangs now, it was stopped, or the launcher has restarted it repeatedly.
 * Until the gateway is up, only the components that it needs count as restarted: the others are still starting.
 */
export function hasLostComponent(
    snapshot: Snapshot,
    sighting: InstanceSighting,
    components: readonly ComponentState[],
): boolean {
    const isHanging = (component: string): boolean =>
        isPortSilent(sighting, component) && components.some(({ id, state }) => id === component && state === "DOWN");
    const fell = Object.entries(applicationOf).some(
        ([component, application]) =>
            (isRefused(sighting, component) || isHanging(component)) &&
            hasRegisteredSince(snapshot, sighting, application),
    );
    const enabled = sighting.instance.components.filter(({ isEnabled }) => isEnabled).map(({ name }) => name);
    const told = (currentLog(sighting)?.components ?? []).filter(({ name }) => enabled.includes(name));
    const isUp = sighting.gateway.seen || hasRegisteredSince(snapshot, sighting, "GATEWAY");
    const isLost = told.some(
        (one) => (one.isStopped || isLooping(one, snapshot.sysplexTime)) && (isUp || isNeededToServe(one.name)),
    );
    return fell || isLost;
}
