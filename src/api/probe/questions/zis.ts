// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { gapsOf, isWhole, unseen, withValue } from "../../model/observation";
import type { Instance } from "../../model/sysplex";
import type { ZisSighting } from "../../model/seen/answers";
import { askConsole } from "../askConsole";
import { displayCommand } from "../displayCommand";
import { locate } from "../observeJobs";
import { parseDisplayActive } from "../parse/displayActive";
import type { LocatedJob } from "../../model/seen/sightings";
import type { Asking } from "./asking";
import { serverOf } from "./asking";

/** Does the cross-memory server run on the system of each instance with zss? The job list shows it, or otherwise D A. */
export async function askZis(asking: Asking): Promise<readonly ZisSighting[]> {
    const procedure = asking.settings?.zisProcedure ?? "ZWESISTC";
    const jobs = await askJobs(asking, procedure);
    const withZss = asking.sysplex.instances.filter(({ components }) =>
        components.some(({ name, isEnabled }) => name === "zss" && isEnabled),
    );
    return Promise.all(
        withZss.map(async (instance) => ({
            instanceId: instance.id,
            isRunning: byJobs(instance, jobs) ?? (await byDisplay(asking, instance, procedure)),
        })),
    );
}

async function askJobs({ circle }: Asking, procedure: string): Promise<Observation<readonly LocatedJob[]>> {
    const listed = await circle.ask(({ spool }) => spool.jobs(procedure));
    if (!listed.seen) {
        return listed;
    }
    const active = listed.value.filter(({ status, name }) => status === "ACTIVE" && name === procedure);
    const located = active.map((job, index) => locate(job, circle, circle.members[index % circle.members.length]));
    return withValue(listed, await Promise.all(located));
}

/** A job on its system proves it; a missing job proves nothing, because this user may not see it. */
function byJobs({ systemName }: Instance, jobs: Observation<readonly LocatedJob[]>): Observation<boolean> | null {
    const isThere = jobs.seen && jobs.value.some((job) => job.systemName === systemName);
    return isThere ? withValue(jobs, true) : null;
}

async function byDisplay(asking: Asking, instance: Instance, procedure: string): Promise<Observation<boolean>> {
    const { systemName } = instance;
    const command = displayCommand.addressSpaces(procedure);
    const spaces = await askConsole(asking.circle, command, systemName, parseDisplayActive, serverOf(asking, instance));
    if (!spaces.seen || spaces.value.length > 0) {
        return spaces.seen ? withValue(spaces, true) : spaces;
    }
    return isWhole(spaces) ? withValue(spaces, false) : unseen(spaces, "malformed", gapsOf(spaces).join("; "));
}
