// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { withValue } from "../../model/observation";
import type { Job } from "../../model/seen/zosmf";
import type { Supplement } from "../../model/seen/supplement";
import { parseLauncherLog } from "../parse/launcherLog";
import type { InstanceSighting } from "../../model/seen/snapshot";
import { endOfFile, findSysprint, tailPlace } from "../spoolEnd";
import type { Asking } from "./asking";
import { notPut, serverOf } from "./asking";

/** Enough of the beginning of SYSPRINT to hold the preparation of the instance. */
const headRecords = 500;

type BothEnds = Pick<InstanceSighting, "launcher" | "launcherStart">;

/** What are the messages of the launcher of each running instance, at its start and at the end of its log? */
export function askLauncherLogs(asking: Asking): Promise<Supplement["launcherLogs"]> {
    return Promise.all(asking.snapshot.instances.map((sighting) => askOne(asking, sighting)));
}

async function askOne(asking: Asking, sighting: InstanceSighting): Promise<Supplement["launcherLogs"][number]> {
    const { instance, activeJob, launcher } = sighting;
    const job = activeJob.seen ? activeJob.value?.job : undefined;
    if (job === undefined) {
        const silence = activeJob.seen ? notPut("SYSPRINT", asking, "its launcher job is not active") : activeJob;
        const seen = { launcher: launcher.seen ? launcher : silence, launcherStart: silence };
        return { instanceId: instance.id, seen };
    }
    return { instanceId: instance.id, seen: await readBothEnds(asking, sighting, job) };
}

/** The status may have read the end already. */
async function readBothEnds(asking: Asking, { instance, launcher }: InstanceSighting, job: Job): Promise<BothEnds> {
    const { circle } = asking;
    const preferred = serverOf(asking, instance);
    const sysprint = await findSysprint(job, circle, preferred);
    if (!sysprint.seen) {
        return { launcher: launcher.seen ? launcher : sysprint, launcherStart: sysprint };
    }
    const [beginning, end] = await Promise.all([
        circle.ask(({ spool }) => spool.records(job, sysprint.value.id, 0, headRecords), preferred),
        launcher.seen ? null : endOfFile(job, sysprint.value, circle, preferred),
    ]);
    const place = { job: `${job.name}(${job.id})`, first: 0 };
    return {
        launcher:
            end === null
                ? launcher
                : end.seen
                  ? withValue(end, parseLauncherLog(end.value.tail, tailPlace(job, end.value)))
                  : end,
        launcherStart: beginning.seen ? withValue(beginning, parseLauncherLog(beginning.value, place)) : beginning,
    };
}
