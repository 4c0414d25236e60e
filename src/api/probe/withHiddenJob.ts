// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { provesLife, unseen } from "../model/observation";
import type { InstanceSighting } from "../model/seen/snapshot";

/**
 * A job list contains only the jobs that its reader may see (class JESSPOOL) in one JES2 complex, and does not show that others exist. If
 * the instance answers but neither an active nor an ended launcher of it is listed, its job was not seen; it is not proven absent.
 */
export function withHiddenJob(sighting: InstanceSighting): InstanceSighting {
    const { instance, activeJob, endedJob } = sighting;
    const isUnlisted = activeJob.seen && activeJob.value === null && endedJob === null;
    if (!isUnlisted || !answers(sighting)) {
        return sighting;
    }
    const why =
        `the job list of this user does not contain it, although the instance answers: READ to JESSPOOL ` +
        `<node>.<owner>.${instance.jobName}.** is missing, or it runs under another name or in another JES2 complex`;
    return { ...sighting, activeJob: unseen(activeJob, "denied", why) };
}

function answers({ gateway, ports }: InstanceSighting): boolean {
    return provesLife(gateway) || ports.some(({ handshake }) => handshake.seen);
}
