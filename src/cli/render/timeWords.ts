// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** `2026-11-22 02:14:07Z`, of a time as the reports have it. */
export function dayAndTime(time: string): string {
    return `${time.slice(0, 19).replace("T", " ")}Z`;
}

/** `2026-11-22 02:14`, below a heading that says UTC. */
export function dayAndMinute(time: string): string {
    return time.slice(0, 16).replace("T", " ");
}

/** `02:14:07Z`. */
export function timeOfDay(time: string): string {
    return `${time.slice(11, 19)}Z`;
}
