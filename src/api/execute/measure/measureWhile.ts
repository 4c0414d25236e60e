// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Measure } from "../../model/operation/measure";
import { blindTo } from "../../model/operation/measure";
import type { Endpoint } from "../../model/sysplex";
import type { Ports } from "../../ports/ports";
import type { MeasuringCall } from "./measureCalls";
import { cleanUpMeasuring, failureOf, measuringCalls } from "./measureCalls";
import { MeasureTally } from "./measureTally";

/** At most ten calls a second for each target: no load, only a pulse. */
const quickPauseMs = 100;

/** How a work is measured that has a baseline and may last for hours. */
export interface MeasureOptions {
    readonly pauseMs: number;
    /** When its baseline ended, in epoch milliseconds; null: it has none, or it has not ended. */
    readonly baselineEnd: () => number | null;
}

const withoutBaseline: MeasureOptions = { pauseMs: quickPauseMs, baselineEnd: () => null };

/** What the work was measured by: all of it, or what came after its baseline. */
interface Measured<T> {
    readonly value: T;
    /** Null: the credentials allow no call. */
    readonly measure: Measure | null;
    readonly baseline: Measure | null;
}

export interface MeasureTarget {
    /** `entry`, or the id of the instance whose gateway it is. */
    readonly name: string;
    readonly endpoint: Endpoint;
    /** True while its own instance is down as planned: a failed call there affects no user. */
    readonly isPaused: () => boolean;
}

/** Calls every target, one call after another, while the work runs. */
export async function measureWhile<T>(
    ports: Ports,
    targets: readonly MeasureTarget[],
    work: () => Promise<T>,
    { pauseMs, baselineEnd }: MeasureOptions = withoutBaseline,
): Promise<Measured<T>> {
    const entry = targets[0];
    const calls = entry ? await measuringCalls(entry.endpoint, ports.apiMediation) : [];
    if (!entry || calls.length === 0) {
        return { value: await work(), measure: null, baseline: null };
    }
    const started = ports.clock.now();
    const ending = new AbortController();
    const pulses = targets.map((target) => pulse(target, calls, ports, { pauseMs, signal: ending.signal }));
    try {
        const value = await work();
        ending.abort();
        const tallies = await Promise.all(pulses);
        const [began, ended] = [started.getTime(), ports.clock.now().getTime()];
        const split = baselineEnd();
        const kinds = calls.map(({ kind }) => kind);
        return {
            value,
            measure: summed(tallies, kinds, split ?? began, ended),
            baseline: split === null ? null : summed(tallies, kinds, began, split),
        };
    } finally {
        ending.abort();
        await Promise.all(pulses);
        await cleanUpMeasuring(entry.endpoint, ports.apiMediation);
    }
}

function summed(tallies: readonly MeasureTally[], kinds: readonly string[], from: number, to: number): Measure {
    return {
        startedAt: new Date(from).toISOString(),
        seconds: Math.round((to - from) / 100) / 10,
        kinds,
        targets: tallies.map((tally) => tally.sum(from, to)),
        blindTo,
    };
}

async function pulse(
    target: MeasureTarget,
    calls: readonly MeasuringCall[],
    ports: Ports,
    { pauseMs, signal }: { readonly pauseMs: number; readonly signal: AbortSignal },
): Promise<MeasureTally> {
    const { host, port } = target.endpoint;
    const tally = new MeasureTally(target.name, `https://${host}:${port}/`);
    for (let turn = 0; !signal.aborted && !ports.signal.aborted; turn += 1) {
        // Shifted by one each round: a fixed order can keep step with the round robin of the gateway and see one half only.
        const call = calls[(turn + Math.floor(turn / calls.length)) % calls.length];
        if (call && !target.isPaused()) {
            const at = ports.clock.now().getTime();
            const failure = failureOf(call, await ports.apiMediation.ask(target.endpoint, call.request));
            // A call that was in progress when its instance went down as planned does not count.
            if (!target.isPaused() && !ports.signal.aborted) {
                tally.count(at, failure);
            }
        } else {
            tally.pause(ports.clock.now().getTime(), pauseMs);
        }
        await ports.clock.sleep(pauseMs, signal);
    }
    return tally;
}
