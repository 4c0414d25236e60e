// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { withValue } from "../../model/observation";
import type { Instance } from "../../model/sysplex";
import type { Job } from "../../ports/zosmf";
import type { LauncherLogSighting } from "../answers";
import { readLauncherLog } from "../observeLauncher";
import { parseLauncherLog } from "../parse/launcherLog";
import type { InstanceSighting } from "../snapshot";
import type { Asking } from "./asking";
import { notPut, serverOf } from "./asking";

/** Enough of the beginning of SYSPRINT to hold the preparation of the instance. */
const headRecords = 500;

/** What did the launcher of each running instance say, at its start and last? */
export function askLauncherLogs(asking: Asking): Promise<readonly LauncherLogSighting[]> {
    return Promise.all(asking.snapshot.instances.map((sighting) => askOne(asking, sighting)));
}

async function askOne(
    asking: Asking,
    { instance, activeJob, launcher }: InstanceSighting,
): Promise<LauncherLogSighting> {
    const job = activeJob.seen ? activeJob.value?.job : undefined;
    const instanceId = instance.id;
    if (job === undefined) {
        const silence = activeJob.seen ? notPut("SYSPRINT", asking, "its launcher job is not active") : activeJob;
        return { instanceId, log: silence, beginning: silence };
    }
    const log = launcher.seen ? launcher : await readLauncherLog(job, asking.circle, serverOf(asking, instance));
    return { instanceId, log, beginning: log.seen ? await readBeginning(asking, instance, job) : log };
}

async function readBeginning(asking: Asking, instance: Instance, job: Job): Promise<LauncherLogSighting["beginning"]> {
    const { circle } = asking;
    const preferred = serverOf(asking, instance);
    const files = await circle.ask(({ spool }) => spool.files(job), preferred);
    if (!files.seen) {
        return files;
    }
    const sysprint = files.value.find(({ ddName }) => ddName === "SYSPRINT");
    if (sysprint === undefined) {
        return notPut("SYSPRINT", asking, "it has no SYSPRINT");
    }
    const records = await circle.ask(({ spool }) => spool.records(job, sysprint.id, 0, headRecords), preferred);
    return records.seen ? withValue(records, parseLauncherLog(records.value)) : records;
}
