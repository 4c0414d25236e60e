// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceSighting } from "../../model/seen/snapshot";

export function isStopping({ launcher, activeJob }: InstanceSighting): boolean {
    return activeJob.seen && activeJob.value !== null && launcher.seen && launcher.value.isStopping;
}

/** `CC 0000` is how a launcher ends after P; anything else is worth a word. */
export function abnormalEnd({ endedJob }: InstanceSighting): string | null {
    const code = endedJob?.job.returnCode ?? null;
    return code === null || code === "CC 0000" ? null : code;
}
