// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Delay } from "../../model/cache";

/** Median and worst of what was measured; null when nothing was. */
export function delayOf(milliseconds: readonly number[]): Delay | null {
    const sorted = [...milliseconds].sort((a, b) => a - b);
    const worst = sorted.at(-1);
    if (worst === undefined) {
        return null;
    }
    const upper = sorted[Math.floor(sorted.length / 2)] ?? worst;
    const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? worst;
    return { medianMs: Math.round((lower + upper) / 2), worstMs: Math.round(worst) };
}

/** The value that 95 of 100 do not exceed. */
export function ninetyFifth(milliseconds: readonly number[]): number | null {
    const sorted = [...milliseconds].sort((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? null;
}
