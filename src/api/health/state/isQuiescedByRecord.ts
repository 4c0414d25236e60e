// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DrainRecord, InstanceSighting, Snapshot } from "../../model/seen/snapshot";
import type { VipaTarget } from "../../model/seen/networkDisplays";
import { answersOf } from "./answers";
import { drainOf } from "./drainRecords";
import { runsAsSingleService } from "./runsAs";

/**
 * Whether the distributor keeps connections from a single-service instance: by the record of a drain that has not been undone, unless
 * the distributor was queried and shows no quiesced target of that port.
 */
export function isQuiescedByRecord(snapshot: Snapshot, sighting: InstanceSighting): boolean {
    const record = drainOf(snapshot, sighting.instance);
    const port = record?.quiescedPort;
    return (
        record !== undefined &&
        port !== undefined &&
        runsAsSingleService(snapshot, sighting.instance) &&
        !wasRestartedSince(record, sighting) &&
        !isResumed(snapshot, port)
    );
}

/** The port was closed in between, and z/OS is said to forget a quiesce then (HA-NET05 looks). */
function wasRestartedSince({ since }: DrainRecord, { activeJob }: InstanceSighting): boolean {
    const started = activeJob.seen ? activeJob.value?.job.submittedAt?.getTime() : undefined;
    return started !== undefined && started > Date.parse(since);
}

function isResumed(snapshot: Snapshot, port: number): boolean {
    const { vipas, stacks = [] } = answersOf(snapshot).distribution ?? {};
    const tables = stacks.map(({ targets }) => targets);
    const isWhole = vipas?.seen === true && tables.every((table) => table.seen && table.value.isComplete);
    const targets = tables.flatMap((table) => (table.seen ? table.value.targets : []));
    return isWhole && !targets.some((target) => target.port === port && isQuiesced(target));
}

export function isQuiesced(target: VipaTarget): boolean {
    return target.flags.some((flag) => flag.startsWith("QUIESC"));
}
