// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { isSilent, isWhole, provesLife, valueOf } from "../../model/observation";
import { meaningOf } from "../../model/unseenReason";
import type { Instance, Sysplex } from "../../model/sysplex";
import { startBudgetOf, unknownSystem } from "../../model/sysplex";
import type { AddressSpace } from "../../model/seen/systemDisplays";
import type { GatewayHealth } from "../../model/seen/gatewayHealth";
import type { RegistrySighting } from "../../model/seen/sightings";
import type { InstanceSighting, Snapshot } from "../../model/seen/snapshot";
import { hasLoneCache } from "./cacheMembers";
import { componentStates } from "./componentStates";
import type { ComponentState } from "./componentStates";
import { registeredSign } from "./registeredSign";
import { abnormalEnd, isStopping } from "./jobSigns";
import { isQuiescedByRecord } from "./isQuiescedByRecord";
import { hasJustStarted } from "./registryAge";
import { entriesOf, isListedUp, isTakenOut } from "./registration";
import { runsAs, runsAsSingleService } from "./runsAs";
import { hasLostComponent, hasRegisteredSince } from "./sinceStart";

/** Each evidence reduced to the few words the state table is written in (docs/contract.md, "States"). */
export interface Signs {
    /** `stale`: a member that does not update its status, or is being removed. */
    readonly system: "active" | "stale" | "gone" | "unknown";
    readonly job: "active" | "absent" | "unknown";
    readonly gateway:
        "ready" | "bad" | "login-broken" | "protected" | "refused" | "no-answer" | "unknown" | "not-configured";
    /** Its gateway answers with a certificate that is not accepted here. */
    readonly isGatewayDistrusted: boolean;
    readonly registered: "everywhere" | "somewhere" | "nowhere" | "unknown";
    readonly components: readonly ComponentState[];
    readonly isWithinStartBudget: boolean;
    readonly isStopping: boolean;
    readonly hasAddressSpaces: boolean | null;
    readonly endedAbnormally: string | null;
    readonly isOutOfService: boolean;
    /** The distributor sends it no new connections: this drains a single-service instance. */
    readonly isQuiesced: boolean;
    /** A component that was up since this start is not any more. */
    readonly hasLostComponent: boolean;
    /** Some registry lists it with a registration later than the start of its job: it has come up once. */
    readonly hasRegisteredSinceStart: boolean;
    /** Its Caching Service sees only itself, although another one is up (HA-CCH02). */
    readonly hasLoneCache: boolean;
    /** Every registry that lacks it has just started, and may not know it yet. */
    readonly isLackedByYoungOnly: boolean;
    /** Another port of the instance answers from here; null when none was tried. */
    readonly otherPortAnswers: boolean | null;
    /** Its own registry shows the entries of both layouts. */
    readonly isLayoutUnclear?: true;
    /** Its gateway reported its health in an unknown format. */
    readonly isHealthStrange?: true;
    /** Its gateway is not UP only because of its status in the registry; all of its own components are UP. */
    readonly isBadByRegistryAlone?: true;
}

export function signsOf(sysplex: Sysplex, snapshot: Snapshot, sighting: InstanceSighting): Signs {
    const { instance } = sighting;
    const others = sighting.ports.filter(({ component }) => component !== "gateway");
    const components = componentStates(snapshot, sighting);
    return {
        system: systemSign(sysplex, snapshot, sighting),
        job: jobSign(sighting),
        gateway: gatewaySign(snapshot, sighting),
        isGatewayDistrusted: !sighting.gateway.seen && sighting.gateway.reason === "certificate-not-trusted",
        registered: registeredSign(snapshot, instance),
        components,
        isWithinStartBudget: isYoung(sysplex, snapshot, sighting),
        isStopping: isStopping(sighting),
        hasAddressSpaces: hasOrphans(sighting),
        endedAbnormally: abnormalEnd(sighting),
        isQuiesced: isQuiescedByRecord(snapshot, sighting),
        isOutOfService: isOutOfService(snapshot, sighting),
        hasRegisteredSinceStart: hasRegisteredSince(snapshot, sighting, "GATEWAY"),
        hasLostComponent: hasLostComponent(snapshot, sighting, components),
        hasLoneCache: hasLoneCache(snapshot, sighting),
        isLackedByYoungOnly: isLackedByYoungOnly(snapshot, instance),
        otherPortAnswers: others.length === 0 ? null : others.some(({ handshake }) => handshake.seen),
        ...notUnderstood(snapshot, sighting),
        ...(isBadByRegistryAlone(sighting) ? { isBadByRegistryAlone: true } : {}),
    };
}

function notUnderstood(
    snapshot: Snapshot,
    { instance, gateway }: InstanceSighting,
): Pick<Signs, "isLayoutUnclear" | "isHealthStrange"> {
    const isStrange = gateway.seen && gateway.value.health.verdict === "unknown";
    return {
        ...(runsAs(snapshot, instance) === "unclear" ? { isLayoutUnclear: true } : {}),
        ...(isStrange ? { isHealthStrange: true } : {}),
    };
}

/** A system is gone only if the sysplex itself reports it; a launcher job that runs on it proves it active. */
function systemSign(sysplex: Sysplex, snapshot: Snapshot, sighting: InstanceSighting): Signs["system"] {
    const { instance, activeJob } = sighting;
    if (instance.systemName === unknownSystem) {
        return "unknown";
    }
    const member = valueOf(snapshot.members)?.find(({ name }) => name === instance.systemName);
    if (member) {
        return member.isActive ? "active" : "stale";
    }
    if (isWhole(snapshot.members)) {
        return absenceSign(sysplex, sighting);
    }
    return activeJob.seen && activeJob.value !== null ? "active" : "unknown";
}

/** Where the name was guessed, or the instance answers, it is the name that is wrong. */
function absenceSign({ topology }: Sysplex, { gateway }: InstanceSighting): "gone" | "unknown" {
    return topology === "profile" || gateway.seen ? "unknown" : "gone";
}

/** Address spaces that no launcher looks after; one that runs under another job name (step ZWELNCH) does. A line that was not understood may be its own. */
function hasOrphans(sighting: InstanceSighting): boolean | null {
    const { addressSpaces } = sighting;
    if (!addressSpaces.seen) {
        return null;
    }
    if (hasLauncherIn(sighting, addressSpaces.value)) {
        return false;
    }
    return isWhole(addressSpaces) ? addressSpaces.value.length > 0 : null;
}

function hasLauncherIn({ activeJob, instance }: InstanceSighting, spaces: readonly AddressSpace[]): boolean {
    return spaces.some(
        ({ procedureStep, jobName }) =>
            procedureStep === "ZWELNCH" || (!activeJob.seen && jobName === instance.jobName),
    );
}

/** Where no list shows it, D A does: it needs no right to the job. */
function jobSign(sighting: InstanceSighting): Signs["job"] {
    const { activeJob, addressSpaces } = sighting;
    if (activeJob.seen) {
        return activeJob.value === null ? "absent" : "active";
    }
    if (!addressSpaces.seen) {
        return "unknown";
    }
    // P or F with the configured name would not reach a launcher under another name.
    if (addressSpaces.value.some(({ jobName }) => jobName === sighting.instance.jobName)) {
        return "active";
    }
    return isWhole(addressSpaces) ? "absent" : "unknown";
}

function gatewaySign(snapshot: Snapshot, { instance, gateway }: InstanceSighting): Signs["gateway"] {
    if (instance.gateway === null) {
        return "not-configured";
    }
    if (!gateway.seen) {
        return silenceSign(gateway);
    }
    const { health } = gateway.value;
    const { status, discovery } = health;
    // A health without details shows no more than the override does: a drained gateway serves.
    if (status === "OUT_OF_SERVICE" && discovery === null && isListedOutOfService(snapshot.registries, instance)) {
        return "ready";
    }
    // With any answer it is alive, but it did not report its health.
    return health.verdict === "unknown" || isBareWord(snapshot, instance, health) ? "protected" : health.verdict;
}

/** A single service is also DOWN because of a missing peer: without its parts, the status alone proves nothing. */
function isBareWord(snapshot: Snapshot, instance: Instance, { verdict, ownPart }: GatewayHealth): boolean {
    return verdict === "bad" && ownPart === undefined && runsAsSingleService(snapshot, instance);
}

function isBadByRegistryAlone({ gateway }: InstanceSighting): boolean {
    if (!gateway.seen) {
        return false;
    }
    const { verdict, onlyInRegistry, zaas } = gateway.value.health;
    return verdict === "bad" && onlyInRegistry !== null && (zaas === null || zaas === "UP");
}

function silenceSign(gateway: Observation<unknown>): Signs["gateway"] {
    if (gateway.seen || !(provesLife(gateway) || isSilent(gateway))) {
        return "unknown";
    }
    if (gateway.reason === "refused") {
        return "refused";
    }
    return meaningOf(gateway.reason).isGuarded ? "protected" : "no-answer";
}

function isLackedByYoungOnly(snapshot: Snapshot, instance: Instance): boolean {
    const lacking = snapshot.registries.filter((view) => view.entries.seen && !isListedUp(snapshot, view, instance));
    return lacking.length > 0 && lacking.every((view) => hasJustStarted(snapshot, view));
}

function isYoung(sysplex: Sysplex, snapshot: Snapshot, { activeJob }: InstanceSighting): boolean {
    const started = activeJob.seen ? activeJob.value?.job.submittedAt : null;
    return started ? snapshot.sysplexTime.getTime() - started.getTime() < startBudgetOf(sysplex) * 1_000 : false;
}

/**
 * By any registry that was seen. Its own health repeats the status that a registry had up to 30 s ago, so it counts if one
 * of them was not seen. In the single-service layout an override has no effect (api-layer `ModulithConfig`).
 */
function isOutOfService(snapshot: Snapshot, { instance, gateway }: InstanceSighting): boolean {
    const { registries } = snapshot;
    const tellsSo = gateway.seen && gateway.value.health.onlyInRegistry === "OUT_OF_SERVICE";
    const isAnyUnseen = registries.length === 0 || registries.some(({ entries }) => !entries.seen);
    return (
        !runsAsSingleService(snapshot, instance) &&
        (isListedOutOfService(registries, instance) || (tellsSo && isAnyUnseen))
    );
}

function isListedOutOfService(registries: readonly RegistrySighting[], instance: Instance): boolean {
    return registries.some((registry) =>
        entriesOf(registry, instance).some((entry) => entry.app === "GATEWAY" && isTakenOut(entry)),
    );
}
