// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import type { Job } from "../../ports/zosmf";
import type { LauncherLogSighting } from "../answers";
import { findSysprint, readLauncherRecords, tailOf } from "../observeLauncher";
import type { LauncherLog } from "../parse/launcherLog";
import type { InstanceSighting } from "../snapshot";
import type { Asking } from "./asking";
import { notPut, serverOf } from "./asking";

/** Enough of the beginning of SYSPRINT to hold the preparation of the instance. */
const headRecords = 500;

type BothEnds = Pick<LauncherLogSighting, "log" | "beginning">;

/** What did the launcher of each running instance say, at its start and last? */
export function askLauncherLogs(asking: Asking): Promise<readonly LauncherLogSighting[]> {
    return Promise.all(asking.snapshot.instances.map((sighting) => askOne(asking, sighting)));
}

async function askOne(asking: Asking, sighting: InstanceSighting): Promise<LauncherLogSighting> {
    const { instance, activeJob } = sighting;
    const job = activeJob.seen ? activeJob.value?.job : undefined;
    if (job === undefined) {
        const silence = activeJob.seen ? notPut("SYSPRINT", asking, "its launcher job is not active") : activeJob;
        return { instanceId: instance.id, log: silence, beginning: silence };
    }
    return { instanceId: instance.id, ...(await readBothEnds(asking, sighting, job)) };
}

/** The status has read the end already, and a short log has its beginning and its end in one reading. */
async function readBothEnds(asking: Asking, { instance, launcher }: InstanceSighting, job: Job): Promise<BothEnds> {
    const preferred = serverOf(asking, instance);
    const sysprint = await findSysprint(job, asking.circle, preferred);
    if (!sysprint.seen) {
        return { log: launcher.seen ? launcher : sysprint, beginning: sysprint };
    }
    const read = (first: number, count: number): Promise<Observation<LauncherLog>> =>
        readLauncherRecords(job, sysprint.value.id, [first, count], asking.circle, preferred);
    const beginning = await read(0, headRecords);
    if (launcher.seen) {
        return { log: launcher, beginning };
    }
    const isWhole = sysprint.value.recordCount > 0 && sysprint.value.recordCount <= headRecords;
    return { log: isWhole ? beginning : await read(...tailOf(sysprint.value)), beginning };
}
