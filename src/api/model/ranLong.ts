// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The launcher compares with this number, regardless of minUptime (zowe/launcher `src/main.c`). */
const stableAfterMs = 90_000;

/** Long enough for the launcher to restart its count of ends. */
export function ranLong(from: Date | null, to: Date | null): boolean {
    return from !== null && to !== null && to.getTime() - from.getTime() > stableAfterMs;
}
