// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../model/sysplex";
import type { DrainRecord, Snapshot } from "../../model/seen/snapshot";
import { overridesOf } from "./overrides";
import { dayAndTime } from "./timeWords";

/** The recorded drain of an instance on this workstation that has not been undone here. */
export function recordOf({ journal }: Snapshot, instance: Instance | null): DrainRecord | undefined {
    return journal.drains.find(({ instanceId }) => instanceId === instance?.id);
}

/** The same, if it is the effective drain: a later override belongs to another user, regardless of the record here. */
export function drainOf(snapshot: Snapshot, instance: Instance | null): DrainRecord | undefined {
    const record = recordOf(snapshot, instance);
    return record === undefined || instance === null || isOutdated(snapshot, instance, record) ? undefined : record;
}

/** The record is written once the drain is proven, by the clock of this workstation. */
const toleranceMs = 30_000;

function isOutdated(snapshot: Snapshot, instance: Instance, { since }: DrainRecord): boolean {
    const aheadMs = snapshot.sysplexTime.getTime() - snapshot.takenAt.getTime();
    const recorded = new Date(since).getTime() + aheadMs;
    const set = overridesOf(snapshot, instance).flatMap(({ setAt }) => setAt ?? []);
    return set.length > 0 && set.every((at) => at.getTime() > recorded + toleranceMs);
}

/** It was meant to be over by now; nothing undoes it by itself. */
export function isOverdue({ takenAt }: Snapshot, { until }: DrainRecord): boolean {
    return until !== null && new Date(until).getTime() < takenAt.getTime();
}

/** The user, the start, the planned end and the reason. */
export function drainWords({ by, since, until, reason }: DrainRecord): string {
    const end = until === null ? "" : `, planned until ${dayAndTime(until)}`;
    return `drained by ${by} at ${dayAndTime(since)}${end}${reason === null ? "" : ` (${reason})`}`;
}
