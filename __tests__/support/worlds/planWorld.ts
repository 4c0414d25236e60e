// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../../../src/api/health/state/decideInstances";
import type { Observation, Provenance } from "../../../src/api/model/observation";
import type { InstanceState } from "../../../src/api/model/status";
import type { Instance, Sysplex } from "../../../src/api/model/sysplex";
import type { Placement, PlanView, ZisSightings } from "../../../src/api/plan/view";
import { consoleWording, nothingPlaced } from "../../../src/api/plan/view";
import type { EurekaInstance } from "../../../src/api/model/seen/registryEntry";
import type { LocatedJob, RegistrySighting } from "../../../src/api/model/seen/sightings";
import type { Snapshot } from "../../../src/api/model/seen/snapshot";

const at = new Date("2026-11-22T02:00:00Z");
const here: Provenance = { source: "test", vantage: "here", at };

export function seen<T>(value: T): Observation<T> {
    return { seen: true, value, ...here };
}

export function notSeen(why = "not asked"): Observation<never> {
    return { seen: false, reason: "not-asked", why, ...here };
}

/** `lpar<n>` on LPAR<n>, all its components enabled. */
export function instance(number: number, changes: Partial<Instance> = {}): Instance {
    const host = `lpar${number}.example.com`;
    const component = (name: string, port: number | null) => ({ name, isEnabled: true, port });
    return {
        id: `lpar${number}`,
        systemName: `LPAR${number}`,
        hostname: host,
        address: host,
        jobName: `ZWE1SV${number}`,
        jobPrefix: "ZWE1",
        procedureName: "ZWESLSTC",
        layout: "services",
        components: [
            component("gateway", 7554),
            component("discovery", 7553),
            component("zaas", 7558),
            component("caching-service", 7555),
            component("api-catalog", 7552),
            component("zss", 7557),
            component("app-server", 7556),
        ],
        gateway: { host, port: 7554 },
        discovery: { host, port: 7553 },
        cachingService: { host, port: 7555 },
        ...changes,
    };
}

const jobFor: Readonly<Record<InstanceState, "active" | "absent" | "unknown">> = {
    READY: "active",
    DRAINED: "active",
    STARTING: "active",
    STOPPING: "active",
    DEGRADED: "active",
    UNREACHABLE: "active",
    UNKNOWN: "unknown",
    STOPPED: "absent",
    ORPHANED: "absent",
    FAILED: "absent",
    "SYSTEM-DOWN": "unknown",
};

export interface Standing {
    readonly state: InstanceState;
    readonly job?: "active" | "absent" | "unknown";
    readonly jobId?: string;
    readonly reason?: string;
    readonly instance?: Partial<Instance>;
}

/** A view of instances 1, 2, ... as they stand; plans are made from such a view and nothing else. */
export function view(standings: readonly (InstanceState | Standing)[], more: Partial<PlanView> = {}): PlanView {
    const decided = standings.map((standing, index) =>
        decide(index + 1, typeof standing === "string" ? { state: standing } : standing),
    );
    const sysplex: Sysplex = {
        profileName: "plex1",
        topology: "zowe.yaml",
        zoweConfig: "/global/zowe/zowe.yaml",
        externalUrl: "https://zowe.example.com:7554/",
        zosmfServers: [],
        instances: decided.map((one) => one.instance),
    };
    return {
        sysplex,
        settings: undefined,
        snapshot: snapshotOf(decided),
        decided,
        placement: nothingPlaced,
        zis: {},
        startBudgetSeconds: 900,
        wording: consoleWording,
        ...more,
    };
}

/** What the Discovery Service of one instance lists: the gateways of the instances with these numbers. */
export function registryOf(instanceId: string, numbers: readonly number[]): RegistrySighting {
    const entries = numbers.map((number): EurekaInstance => {
        const hostName = `lpar${number}.example.com`;
        return {
            app: "GATEWAY",
            instanceId: `${hostName}:gateway:7554`,
            hostName,
            port: 7554,
            status: "UP",
            overriddenStatus: null,
            lease: null,
            updatedAt: null,
            dirtyAt: null,
            systemName: null,
            isStatic: false,
            healthCheckUrl: null,
            isCoordinator: null,
            metadata: {},
        };
    });
    return { instanceId, kind: "discovery", entries: seen(entries) };
}

export const placed = (placement: Partial<Placement>): { placement: Placement } => ({
    placement: { ...nothingPlaced, ...placement },
});

export const withZis = (zis: ZisSightings): { zis: ZisSightings } => ({ zis });

function decide(number: number, standing: Standing): DecidedInstance {
    const job = standing.job ?? jobFor[standing.state];
    const it = instance(number, standing.instance);
    return {
        instance: it,
        state: standing.state,
        reason: standing.reason ?? standing.state.toLowerCase(),
        sighting: {
            instance: it,
            activeJob:
                job === "unknown"
                    ? notSeen()
                    : seen(job === "active" ? located(it, standing.jobId ?? `STC0000${number}`) : null),
            endedJob: null,
            gateway: notSeen(),
            version: notSeen(),
            addressSpaces: notSeen(),
            launcher: notSeen(),
            cacheHealth: notSeen(),
            ports: [],
        },
        signs: {
            system: "active",
            job,
            gateway: standing.state === "READY" ? "ready" : "unknown",
            registered: "unknown",
            components: [],
            isWithinStartBudget: false,
            isStopping: standing.state === "STOPPING",
            hasAddressSpaces: null,
            endedAbnormally: null,
            isOutOfService: false,
            isQuiesced: false,
            otherPortAnswers: null,
            isGatewayDistrusted: false,
            hasLostComponent: false,
            hasLoneCache: false,
            isLackedByYoungOnly: false,
            hasRegisteredSinceStart: false,
        },
    };
}

function located(it: Instance, id: string): LocatedJob {
    const job = {
        name: it.jobName,
        id,
        owner: "ZWESVUSR",
        status: "ACTIVE" as const,
        returnCode: null,
        executionSystem: it.systemName,
        correlator: null,
        submittedAt: at,
    };
    return { job, systemName: it.systemName, messageLog: null };
}

function snapshotOf(decided: readonly DecidedInstance[]): Snapshot {
    return {
        takenAt: at,
        sysplexTime: at,
        zosmf: [],
        members: notSeen(),
        sysplexName: null,
        launcherJobs: notSeen(),
        instances: decided.map(({ sighting }) => sighting),
        registries: [],
        leases: [],
        journal: { unfinished: [], drains: [] },
    };
}
