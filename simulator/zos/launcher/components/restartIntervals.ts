// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Seconds before each new try of a component; the launcher's default. */
export const restartIntervals: readonly number[] = [1, 1, 1, 5, 5, 10, 20, 60, 120, 240];

/** Hard-coded in the launcher, regardless of minUptime (E-LCH-04). */
export const minimumUptimeMs = 90_000;
