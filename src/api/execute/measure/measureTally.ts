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
    private pausedMs = 0;

    public constructor(
        private readonly target: string,
        private readonly url: string,
    ) {}

    public count(at: number, failure: string | null): void {
        this.calls.push({ at, failure });
    }

    public pause(milliseconds: number): void {
        this.pausedMs += milliseconds;
    }

    public sum(startedAt: number, endedAt: number): MeasuredTarget {
        const failed = this.calls.filter(({ failure }) => failure !== null);
        const gap = longestGap(this.calls, endedAt);
        return {
            target: this.target,
            url: this.url,
            calls: this.calls.length,
            failures: failed.length,
            longestGapSeconds: Math.round(gap.milliseconds / 100) / 10,
            longestGapAt: gap.at === null ? null : new Date(gap.at).toISOString(),
            pausedSeconds: Math.round(this.pausedMs / 100) / 10,
            samples: [...new Set(failed.map(({ failure }) => failure ?? ""))].slice(0, samplesKept),
            timeline: this.timeline(startedAt, endedAt),
        };
    }

    private timeline(startedAt: number, endedAt: number): MeasuredTarget["timeline"] {
        const line = Array.from({ length: stretches }, () => ({ calls: 0, failures: 0 }));
        const width = Math.max(1, endedAt - startedAt) / stretches;
        for (const { at, failure } of this.calls) {
            const stretch = line[Math.min(stretches - 1, Math.max(0, Math.floor((at - startedAt) / width)))];
            if (stretch) {
                stretch.calls += 1;
                stretch.failures += failure === null ? 0 : 1;
            }
        }
        return line;
    }
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
