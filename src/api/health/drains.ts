// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../model/sysplex";
import type { DrainRecord, Snapshot } from "../probe/snapshot";
import { dayAndTime } from "./timeWords";

/** The drain that this workstation has on record for an instance, and that nobody has undone. */
export function drainOf({ journal }: Snapshot, instance: Instance | null): DrainRecord | undefined {
    return journal.drains.find(({ instanceId }) => instanceId === instance?.id);
}

/** It was meant to be over by now; nothing undoes it by itself. */
export function isOverdue({ takenAt }: Snapshot, { until }: DrainRecord): boolean {
    return until !== null && new Date(until).getTime() < takenAt.getTime();
}

/** Who, since when, until when and why. */
export function drainWords({ by, since, until, reason }: DrainRecord): string {
    const end = until === null ? "" : `, meant to last until ${dayAndTime(until)}`;
    return `drained by ${by} at ${dayAndTime(since)}${end}${reason === null ? "" : ` (${reason})`}`;
}
