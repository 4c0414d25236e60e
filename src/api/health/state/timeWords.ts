// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** `2026-11-22`. */
export function dayOf(date: Date): string {
    return date.toISOString().slice(0, 10);
}

/** `2026-11-22T02:14Z`. */
export function minuteOf(time: string): string {
    return `${time.slice(0, 16)}Z`;
}

/** `2026-11-22 02:14:07Z`. */
export function dayAndTime(time: string): string {
    return `${time.slice(0, 19).replace("T", " ")}Z`;
}
