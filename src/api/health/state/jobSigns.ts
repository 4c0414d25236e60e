// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import type { InstanceSighting } from "../../model/seen/snapshot";

export function isStopping({ launcher, activeJob }: InstanceSighting): boolean {
    return activeJob.seen && activeJob.value !== null && launcher.seen && launcher.value.isStopping;
}

/** `CC 0000` is how a launcher ends after P; anything else is worth a word. */
export function abnormalEnd({ endedJob }: InstanceSighting): string | null {
    const code = endedJob?.job.returnCode ?? null;
    return code === null || code === "CC 0000" ? null : code;
}

/** Its job was looked for in a list, and is hidden from us. */
export function isJobHidden(
    { activeJob }: Pick<InstanceSighting, "activeJob">,
    launcherJobs: Observation<unknown>,
): boolean {
    return launcherJobs.seen && !activeJob.seen && activeJob.reason === "denied";
}
