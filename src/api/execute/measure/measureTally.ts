// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { MeasuredTarget } from "../../model/operation/measure";

interface Call {
    readonly at: number;
    readonly failure: string | null;
}

const stretches = 60;
const samplesKept = 3;

/** The calls of one target, counted; times are epoch milliseconds. */
export class MeasureTally {
    private readonly calls: Call[] = [];
    private readonly pauses: { readonly at: number; readonly milliseconds: number }[] = [];

    public constructor(
        private readonly target: string,
        private readonly url: string,
    ) {}

    public count(at: number, failure: string | null): void {
        this.calls.push({ at, failure });
    }

    public pause(at: number, milliseconds: number): void {
        this.pauses.push({ at, milliseconds });
    }

    /** The calls that began in this time. */
    public sum(startedAt: number, endedAt: number): MeasuredTarget {
        const isWithin = ({ at }: { readonly at: number }): boolean => at >= startedAt && at <= endedAt;
        const calls = this.calls.filter(isWithin);
        const failed = calls.filter(({ failure }) => failure !== null);
        const gap = longestGap(calls, endedAt);
        const pausedMs = this.pauses.filter(isWithin).reduce((sum, { milliseconds }) => sum + milliseconds, 0);
        return {
            target: this.target,
            url: this.url,
            calls: calls.length,
            failures: failed.length,
            longestGapSeconds: Math.round(gap.milliseconds / 100) / 10,
            longestGapAt: timeOf(gap.at),
            firstFailureAt: timeOf(failed[0]?.at ?? null),
            lastFailureAt: timeOf(failed.at(-1)?.at ?? null),
            pausedSeconds: Math.round(pausedMs / 100) / 10,
            samples: [...new Set(failed.map(({ failure }) => failure ?? ""))].slice(0, samplesKept),
            timeline: timelineOf(calls, startedAt, endedAt),
        };
    }
}

const timeOf = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

function timelineOf(calls: readonly Call[], startedAt: number, endedAt: number): MeasuredTarget["timeline"] {
    const line = Array.from({ length: stretches }, () => ({ calls: 0, failures: 0 }));
    const width = Math.max(1, endedAt - startedAt) / stretches;
    for (const { at, failure } of calls) {
        const stretch = line[Math.min(stretches - 1, Math.max(0, Math.floor((at - startedAt) / width)))];
        if (stretch) {
            stretch.calls += 1;
            stretch.failures += failure === null ? 0 : 1;
        }
    }
    return line;
}

/** The longest time without a good call that holds a failed one. */
function longestGap(
    calls: readonly Call[],
    endedAt: number,
): { readonly milliseconds: number; readonly at: number | null } {
    let longest: { milliseconds: number; at: number | null } = { milliseconds: 0, at: null };
    let lastGood = calls[0]?.at ?? endedAt;
    let hasFailed = false;
    for (const { at, failure } of [...calls, { at: endedAt, failure: null }]) {
        if (failure !== null) {
            hasFailed = true;
            continue;
        }
        if (hasFailed && at - lastGood > longest.milliseconds) {
            longest = { milliseconds: at - lastGood, at: lastGood };
        }
        lastGood = at;
        hasFailed = false;
    }
    return longest;
}
