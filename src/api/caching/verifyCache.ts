// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheVerification, LockProbe } from "../model/cache";
import type { Namespace } from "../model/namespace";
import { ownNamespace } from "../model/namespace";
import type { Instance } from "../model/sysplex";
import type { Clock } from "../ports/clock";
import type { CacheCalls } from "./cacheCalls";
import { cacheCalls } from "./cacheCalls";
import type { CacheWay, WayFound } from "./cacheWay";
import { openWays } from "./cacheWay";
import type { WayPorts } from "./chooseWays";
import { chooseWays } from "./chooseWays";
import type { FirstSample } from "./compareContents";
import { compareContents, keysSeen, sampleKeys } from "./compareContents";
import { groupsOf, oneWayPairs } from "./judge/groups";
import type { StoredEntry } from "./judge/readEntries";
import type { CacheReply } from "./judge/trouble";
import { ProbeBoard } from "./probeBoard";
import { probeLock } from "./probeLock";
import { probeRound } from "./probeRound";
import { Probing } from "./probing";
import { removeProbes, sweepProbes } from "./removeProbes";

export interface VerifyPorts extends WayPorts {
    readonly clock: Clock;
    /** The time that probes are dated by, so that runs from different workstations agree. */
    sysplexTime(): Date;
}

export interface VerifyPlan {
    readonly instances: readonly Instance[];
    /** Including those that were not selected: all use the same route. */
    readonly everybody: readonly Instance[];
    readonly rounds: number;
    /** How long a change may take to be seen. */
    readonly waitSeconds: number;
    /** Compared in addition to the namespace of zowe ha. */
    readonly namespaces: readonly Namespace[];
    readonly triesLock: boolean;
    readonly runId: string;
    /** Epoch milliseconds of this workstation: nothing new is begun after it. */
    readonly stopAtMs: number;
    /** How long the probes count as those of an active run. */
    readonly lifeMs: number;
    /** Ends the test at once; the written entries are still removed. */
    readonly signal: AbortSignal;
}

export interface VerifiedCache {
    readonly found: readonly WayFound[];
    readonly verification: CacheVerification;
    /** Every delay of a new entry, in milliseconds. */
    readonly delays: readonly number[];
}

/**
 * Proves by writing: each instance writes a probe that every other one must show, in its new value too, and must no longer show when it
 * is deleted. Then the keys of all are compared, because a healed cluster shares only entries that are written afterward.
 */
export async function verifyCache(plan: VerifyPlan, ports: VerifyPorts): Promise<VerifiedCache> {
    const calls = cacheCalls(ports.apiMediation, ownNamespace);
    const found = await chooseWays(plan.instances, plan.everybody, calls, ports);
    const probing = probingOf(plan, ports, found, calls);
    const own = await listOwn(probing, plan.signal);
    const held = own.flatMap(({ way, reply }) => (reply.ok ? [{ way, entries: reply.value }] : []));
    const swept = await sweepProbes(held, calls, ports.sysplexTime().getTime());
    const first = await firstSamples(plan, ports, probing, own);
    let roundsDone = 0;
    let left: CacheVerification["cleanup"]["left"] = [];
    try {
        for (let round = 1; round <= plan.rounds && !probing.isOver; round += 1) {
            await probeRound(probing, round);
            roundsDone += probing.isOver ? 0 : 1;
        }
    } finally {
        left = await removeProbes(probing);
    }
    const contents = await compareContents(probing.ways, first, ports.clock, plan.signal);
    const lock = plan.triesLock && !probing.isOver ? await probeLock(probing.ways, calls, ports.sysplexTime()) : null;
    const verification = {
        ...measured(plan, probing),
        roundsDone,
        contents,
        lock: lockOf(plan, lock),
        cleanup: { swept, left },
    };
    return { found, verification, delays: probing.board.creationDelays() };
}

function probingOf(plan: VerifyPlan, ports: VerifyPorts, found: readonly WayFound[], calls: CacheCalls): Probing {
    const board = new ProbeBoard(
        found.filter(({ instance }) => instance.cachingService !== null).map(({ instance }) => instance.id),
    );
    found
        .filter(({ way }) => way === null)
        .forEach(({ instance, trouble }) => board.closed(instance.id, trouble?.why ?? "it could not be queried"));
    return new Probing(openWays(found), calls, board, ports.clock, {
        runId: plan.runId,
        expiresMs: ports.sysplexTime().getTime() + plan.lifeMs,
        stopAtMs: plan.stopAtMs,
        waitMs: plan.waitSeconds * 1_000,
        signal: plan.signal,
    });
}

interface OwnAt {
    readonly way: CacheWay;
    readonly reply: CacheReply<readonly StoredEntry[]>;
}

/** The entries of every instance in the namespace of zowe ha before anything is written: the first sample, and leftovers of dead runs. */
function listOwn({ ways, calls }: Probing, signal: AbortSignal): Promise<readonly OwnAt[]> {
    return Promise.all(signal.aborted ? [] : ways.map(async (way) => ({ way, reply: await calls.list(way) })));
}

async function firstSamples(
    plan: VerifyPlan,
    ports: VerifyPorts,
    { ways, calls }: Probing,
    own: readonly OwnAt[],
): Promise<readonly FirstSample[]> {
    const takenMs = ports.clock.now().getTime();
    const seen = own.map(({ way, reply }) => keysSeen(way, reply));
    const others = await Promise.all(
        plan.namespaces.map((namespace) => sampleOf(ways, cacheCalls(ports.apiMediation, namespace), ports)),
    );
    return [{ calls, takenMs, seen }, ...others];
}

async function sampleOf(ways: readonly CacheWay[], calls: CacheCalls, { clock }: VerifyPorts): Promise<FirstSample> {
    const seen = await sampleKeys(ways, calls);
    return { calls, takenMs: clock.now().getTime(), seen };
}

function measured(
    { runId, rounds, waitSeconds, instances }: VerifyPlan,
    { board }: Probing,
): Pick<CacheVerification, "runId" | "rounds" | "waitSeconds" | "matrix" | "groups" | "oneWay"> {
    const matrix = board.matrix();
    const byPair = new Map(matrix.map((cell) => [`${cell.from} ${cell.to}`, cell.outcome]));
    const shares = (from: string, to: string): boolean | null => {
        const outcome = byPair.get(`${from} ${to}`);
        return outcome === undefined || outcome === "UNKNOWN" ? null : outcome === "SHARED";
    };
    const ids = instances.filter(({ cachingService }) => cachingService !== null).map(({ id }) => id);
    return { runId, rounds, waitSeconds, matrix, groups: groupsOf(ids, shares), oneWay: oneWayPairs(ids, shares) };
}

/** Requested but not tested: not known. */
function lockOf({ triesLock, instances }: VerifyPlan, tried: readonly LockProbe[] | null): readonly LockProbe[] | null {
    if (!triesLock || tried !== null) {
        return tried;
    }
    const why = "the run was interrupted before";
    return instances.map(({ id }) => ({ instance: id, outcome: "UNKNOWN", why, errorNumber: null }));
}
