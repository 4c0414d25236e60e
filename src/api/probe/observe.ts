// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation, Unseen } from "../model/observation";
import { isSilent, unseen, withValue } from "../model/observation";
import type { Instance, Sysplex } from "../model/sysplex";
import type { Ports } from "../ports/ports";
import type { ServiceWord } from "../model/seen/zosmf";
import type { LocatedJob } from "../model/seen/sightings";
import type { ZosmfCircle } from "./ZosmfCircle";
import type { CloserLook } from "./CloserLook";
import { withHiddenJob } from "./withHiddenJob";
import { activeJobOf, observeJobs } from "./observeJobs";
import type { JobsSeen } from "./observeJobs";
import { observeCacheMembers } from "./observeCacheHealth";
import { observeGateways, observeVersion } from "./observeGateways";
import { isAllSilent, tryPorts } from "./observePorts";
import { doubtfulLeases } from "./doubtfulLeases";
import { observeRegistries } from "./observeRegistries";
import type { InstanceSighting, JournalSighting, Snapshot, ZosmfSighting } from "../model/seen/snapshot";

/** The facts that a run knows before it looks. */
export interface Known extends Pick<Snapshot, "rememberedCache"> {
    readonly journal: JournalSighting;
}

export const nothingKnown: Known = { journal: { unfinished: [], drains: [] } };

/**
 * The first look: all servers are queried in parallel, only with requests and without operator commands. A healthy sysplex of N instances
 * needs at most 1 + 4 N requests here (docs/contract.md, "Bounds").
 * @param closer the second look, if one follows: for a system on which every port is silent, it begins while other answers are awaited
 */
export async function observe(
    sysplex: Sysplex,
    ports: Ports,
    circle: ZosmfCircle,
    known: Known = nothingKnown,
    closer: CloserLook | null = null,
): Promise<Snapshot> {
    const { instances } = sysplex;
    const { apiMediation, clock } = ports;
    // Requests first: their handshakes need not be repeated.
    const listing = observeJobs(instances, circle);
    const asking = [
        observeGateways(instances, apiMediation, clock),
        observeRegistries(instances, apiMediation),
    ] as const;
    const shaking = instances.map((instance) => tryPorts(instance, ports));
    instances.forEach((instance, turn) => {
        void beginCloser(instance, shaking[turn], listing, ports, (silent) => closer?.at(silent, turn));
    });
    const [jobs, gateways, registries, tried] = await Promise.all([listing, ...asking, Promise.all(shaking)]);
    const sightings = instances.map((instance, index) => {
        const gateway = gateways[index] ?? notAsked("gateway health", clock.now());
        return withHiddenJob({ ...sightingOf(instance, jobs, gateway, clock.now()), ports: tried[index] ?? [] });
    });
    const [looked, leases] = await Promise.all([
        Promise.all(sightings.map((sighting) => furtherOf(sighting, ports))),
        doubtfulLeases(sysplex, registries, ports, answeringHosts(sightings)),
    ]);
    return {
        takenAt: clock.now(),
        sysplexTime: ports.sysplexTime(),
        zosmf: zosmfSightings(circle, clock.now()),
        members: notAsked("D XCF,S,ALL", clock.now()),
        sysplexName: null,
        launcherJobs: jobs.active,
        instances: looked,
        registries,
        leases,
        ...known,
    };
}

/** When all ports of an instance are silent, it is certain that the second look will be at it, whatever the other answers are. */
async function beginCloser(
    instance: Instance,
    shaking: ReturnType<typeof tryPorts> = Promise.resolve([]),
    listing: Promise<JobsSeen>,
    { clock, signal }: Ports,
    begin: (silent: InstanceSighting) => unknown,
): Promise<void> {
    const ports = await shaking;
    if (isAllSilent(ports) && !signal.aborted) {
        const gateway = notAsked("gateway health", clock.now());
        begin({ ...sightingOf(instance, await listing, gateway, clock.now()), ports });
    }
}

/** The last answer of each z/OSMF server; one that has not answered yet counts as not queried. */
export function zosmfSightings(circle: ZosmfCircle, at: Date): readonly ZosmfSighting[] {
    return circle.members.map((member) => {
        const services = member.words?.() ?? [];
        return { server: member.server, answer: answered(circle.lastWordOf(member), services, at), services };
    });
}

export function notAsked(source: string, at: Date): Unseen {
    return unseen({ source, vantage: "here", at }, "not-asked", "there was no need to ask");
}

/** A server with one service that answers is up, regardless of the others; a missing answer, or a rejected logon, outweighs earlier answers. */
function answered(
    word: Observation<unknown> | undefined,
    services: readonly ServiceWord[],
    at: Date,
): Observation<true> {
    if (!word) {
        return notAsked("z/OSMF", at);
    }
    const isRejected = !word.seen && word.reason === "credentials-rejected";
    const isWell = word.seen || (!isSilent(word) && !isRejected && services.some(({ answer }) => answer.seen));
    return isWell ? withValue(word, true) : word;
}

function sightingOf(
    instance: Instance,
    jobs: JobsSeen,
    gateway: InstanceSighting["gateway"],
    at: Date,
): InstanceSighting {
    return {
        instance,
        activeJob: activeJobOf(instance, jobs.active),
        endedJob: endedJobOf(instance, jobs),
        gateway,
        version: notAsked("version", at),
        addressSpaces: notAsked("D A", at),
        launcher: notAsked("SYSPRINT", at),
        cacheHealth: notAsked("caching health", at),
        ports: [],
    };
}

/** The list names the system of an ended job more often than that of a running one; where it does not, nothing is claimed. */
function endedJobOf(instance: Instance, jobs: JobsSeen): LocatedJob | null {
    const job = jobs.ended.find(
        (one) => one.name === instance.jobName && one.executionSystem?.toUpperCase() === instance.systemName,
    );
    return job ? { job, systemName: instance.systemName, messageLog: null } : null;
}

/** Queries that are sent only if the first answers make them useful: at most one request. */
async function furtherOf(sighting: InstanceSighting, ports: Ports): Promise<InstanceSighting> {
    const [version, cacheHealth] = await Promise.all([
        versionOf(sighting, ports),
        observeCacheMembers(sighting, ports.apiMediation),
    ]);
    return { ...sighting, version, cacheHealth };
}

/** ZWEL0021I contains the version from 3.4 on; older instances are queried at their gateway. */
function versionOf(sighting: InstanceSighting, ports: Ports): Promise<Observation<string>> {
    const { activeJob, gateway, instance } = sighting;
    const told = activeJob.seen ? activeJob.value?.messageLog?.zoweVersion : undefined;
    if (told) {
        return Promise.resolve(withValue(activeJob, told));
    }
    return gateway.seen ? observeVersion(instance, ports.apiMediation) : Promise.resolve(sighting.version);
}

function answeringHosts(sightings: readonly InstanceSighting[]): ReadonlySet<string> {
    const answering = sightings.filter(({ gateway }) => gateway.seen);
    return new Set(answering.map(({ instance }) => instance.hostname.toLowerCase()));
}
