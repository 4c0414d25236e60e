// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../health/decisions";
import { decisionsOf } from "../health/decisions";
import { isJobHidden } from "../health/jobHidden";
import { isSilent } from "../model/observation";
import { lookCloser } from "../probe/lookCloser";
import type { Known } from "../probe/observe";
import { observe } from "../probe/observe";
import type { Snapshot } from "../probe/snapshot";
import type { OpenSysplex } from "./withSysplex";

/** Looks at everybody, and a second time at those that are not well; a healthy sysplex costs one look. */
export async function look(open: OpenSysplex, known?: Known): Promise<Snapshot> {
    const { sysplex, ports, circle } = open;
    const first = await observe(sysplex, ports, circle, known);
    const doubtful = decisionsOf(sysplex, first).filter((one) => isDoubtful(one, first));
    if (doubtful.length === 0 || ports.signal.aborted) {
        return first;
    }
    return lookCloser(sysplex, ports, circle, first, new Set(doubtful.map(({ instance }) => instance.id)));
}

/** Not well; no list shows its job, and D A may; or a port of it is silent: whether that is the component or a firewall, its lease tells. */
function isDoubtful({ state, sighting }: DecidedInstance, { launcherJobs }: Snapshot): boolean {
    const isWell = (state === "READY" || state === "DRAINED") && !isJobHidden(sighting, launcherJobs);
    return !isWell || sighting.ports.some(({ handshake }) => isSilent(handshake));
}
