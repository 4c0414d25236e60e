// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import type { InstanceSighting } from "../../model/seen/snapshot";

/** Its job was looked for in a list, and is hidden from us. */
export function isJobHidden(
    { activeJob }: Pick<InstanceSighting, "activeJob">,
    launcherJobs: Observation<unknown>,
): boolean {
    return launcherJobs.seen && !activeJob.seen && activeJob.reason === "denied";
}
