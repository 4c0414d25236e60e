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

/** `2 h ago`: how long a time lies before another, in the largest unit that fits. */
export function agoWords(time: string, now: string): string {
    const minutes = Math.max(0, Math.round((Date.parse(now) - Date.parse(time)) / 60_000));
    if (minutes < 120) {
        return minutes < 1 ? "just now" : `${minutes} min ago`;
    }
    return minutes < 2 * 1_440 ? `${Math.floor(minutes / 60)} h ago` : `${Math.floor(minutes / 1_440)} days ago`;
}
