// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { statusOf } from "../zos/jes/job";
import type { World } from "../world/world";

/** The state for tests and users; plain data, by names. */
export interface SimulatorState {
    /** Simulated time, ISO-8601. */
    readonly now: string;
    readonly sysplex: string;
    readonly systems: readonly SystemState[];
    readonly instances: readonly InstanceState[];
    readonly jobs: readonly JobState[];
    readonly consoles: readonly { readonly name: string; readonly system: string }[];
    readonly revokedUsers: readonly string[];
    readonly wrongPasswords: Readonly<Record<string, number>>;
    readonly quiesced: readonly { readonly entry: string; readonly system: string }[];
}

interface SystemState {
    readonly name: string;
    readonly address: string;
    readonly xcf: string;
    readonly reachability: string;
    readonly zosmf: string;
}

export interface InstanceState {
    readonly id: string;
    readonly system: string;
    /** Phase of its launcher; null: no started task. */
    readonly launcher: string | null;
    readonly jobId: string | null;
    readonly components: Readonly<Record<string, string>>;
    /** Processes of an ended started task that still run. */
    readonly orphans: readonly string[];
}

interface JobState {
    readonly name: string;
    readonly id: string;
    readonly system: string;
    readonly status: string;
    readonly retcode: string | null;
}

export function stateOf(world: World): SimulatorState {
    return {
        now: new Date(world.now).toISOString(),
        sysplex: world.sysplexName,
        systems: world.systems.map(({ name, address, xcf, reachability, zosmf }) => ({
            name,
            address,
            xcf,
            reachability,
            zosmf,
        })),
        instances: world.instances.map(({ id, systemName }) => instanceState(world, id, systemName)),
        jobs: world.jobs.map((job) => ({
            name: job.name,
            id: job.id,
            system: job.systemName,
            status: statusOf(job),
            retcode: job.retcode,
        })),
        consoles: [...world.consoles.values()].map(({ name, systemName }) => ({ name, system: systemName })),
        revokedUsers: [...world.saf.revoked],
        wrongPasswords: Object.fromEntries(world.saf.wrongAttempts),
        quiesced: world.distributors.flatMap(({ name, quiesced }) =>
            [...quiesced].map((system) => ({ entry: name, system })),
        ),
    };
}

function instanceState(world: World, id: string, system: string): InstanceState {
    const all = world.launchers.filter((each) => each.instanceId === id);
    const current = all.find(({ phase }) => phase !== "ended");
    const orphans = all
        .filter(({ phase }) => phase === "ended")
        .flatMap(({ components }) => components.filter(({ state }) => state === "up" || state === "starting"));
    return {
        id,
        system,
        launcher: current?.phase ?? null,
        jobId: current?.job.id ?? null,
        components: Object.fromEntries((current?.components ?? []).map(({ name, state }) => [name, state])),
        orphans: orphans.map(({ name }) => name),
    };
}
