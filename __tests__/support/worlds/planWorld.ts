// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../../../src/api/health/state/decideInstances";
import type { InstanceState } from "../../../src/api/model/status";
import type { Instance, Sysplex } from "../../../src/api/model/sysplex";
import type { Placement, PlanView, ZisSightings } from "../../../src/api/plan/view";
import { consoleWording, nothingPlaced } from "../../../src/api/plan/view";
import type { RegistrySighting } from "../../../src/api/model/seen/sightings";
import type { Snapshot } from "../../../src/api/model/seen/snapshot";
import { buildDecided } from "./buildDecided";
import { buildEntry, buildJob, buildRegistry, buildSighting, buildSnapshot, seen, unseen } from "./buildSnapshot";
import { buildInstance, buildSysplex } from "./buildSysplex";

/** `lpar<n>` on LPAR<n>, with the App Server, and with a job name of its own as a command must name it. */
export function instance(number: number, changes: Partial<Instance> = {}): Instance {
    const { components } = buildInstance(number);
    const appServer = { name: "app-server", isEnabled: true, port: 7556 };
    return buildInstance(number, { jobName: `ZWE1SV${number}`, components: [...components, appServer], ...changes });
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

const nothingSeen: Partial<DecidedInstance["signs"]> = {
    registered: "unknown",
    components: [],
    isWithinStartBudget: false,
    hasAddressSpaces: null,
    otherPortAnswers: null,
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
    const sysplex = buildSysplex({ zosmfServers: [], instances: decided.map((one) => one.instance) });
    return {
        sysplex,
        settings: undefined,
        snapshot: snapshotOf(sysplex, decided),
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
    return buildRegistry(
        instanceId,
        numbers.map((number) => buildEntry("GATEWAY", `lpar${number}.example.com`, 7554)),
    );
}

export const placed = (placement: Partial<Placement>): { placement: Placement } => ({
    placement: { ...nothingPlaced, ...placement },
});

export const withZis = (zis: ZisSightings): { zis: ZisSightings } => ({ zis });

function decide(number: number, standing: Standing): DecidedInstance {
    const job = standing.job ?? jobFor[standing.state];
    const it = instance(number, standing.instance);
    const signs = {
        ...nothingSeen,
        job,
        gateway: standing.state === "READY" ? "ready" : "unknown",
        isStopping: standing.state === "STOPPING",
    } as const;
    return {
        ...buildDecided(number, standing.state, signs),
        instance: it,
        reason: standing.reason ?? standing.state.toLowerCase(),
        sighting: sightingOf(it, job, standing.jobId ?? `STC0000${number}`),
    };
}

/** Its job as it is said to be, and nothing else of it. */
function sightingOf(it: Instance, job: DecidedInstance["signs"]["job"], jobId: string): DecidedInstance["sighting"] {
    return buildSighting(it, {
        activeJob: job === "unknown" ? unseen() : seen(job === "active" ? buildJob(it, jobId) : null),
        gateway: unseen(),
        version: unseen(),
    });
}

function snapshotOf(sysplex: Sysplex, decided: readonly DecidedInstance[]): Snapshot {
    return buildSnapshot(sysplex, {
        members: unseen(),
        sysplexName: null,
        launcherJobs: unseen(),
        instances: decided.map(({ sighting }) => sighting),
        registries: [],
    });
}
