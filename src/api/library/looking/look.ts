// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../../health/state/decisions";
import { decisionsOf } from "../../health/state/decisions";
import { isJobHidden } from "../../health/state/isJobHidden";
import { isSilent } from "../../model/observation";
import { lookCloser } from "../../probe/lookCloser";
import type { Known } from "../../probe/observe";
import { observe } from "../../probe/observe";
import type { Snapshot } from "../../model/seen/snapshot";
import type { OpenSysplex } from "./withSysplex";

/** How old a close look may be while glances show nothing new: XCF and a launcher's log tell what they do not. */
const closeLookMs = 60_000;

/** Looks at everybody, and a second time at those that are not well; a healthy sysplex costs one look. */
export async function look(open: OpenSysplex, known?: Known): Promise<Snapshot> {
    return closely(open, await observe(open.sysplex, open.ports, open.circle, known));
}

async function closely({ sysplex, ports, circle }: OpenSysplex, first: Snapshot): Promise<Snapshot> {
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

/** What was seen, and when looking for it began. */
interface Looked {
    readonly snapshot: Snapshot;
    readonly since: Date;
}

/**
 * The looks of a wait, which show what `status` shows. A glance sends no operator command; a close look follows where it shows
 * something new, where what is waited for seems to hold, and once a minute.
 */
export function lookAgain(
    open: OpenSysplex,
    known: Known,
    seemsToHold: (glance: Snapshot) => boolean,
): () => Promise<Looked> {
    const { sysplex, ports, circle } = open;
    let last: (Looked & { readonly words: string }) | null = null;
    return async () => {
        const since = ports.clock.now();
        const glance = await observe(sysplex, ports, circle, known);
        const words = decisionsOf(sysplex, glance)
            .map(({ state, reason }) => `${state} ${reason}`)
            .join();
        const isYoung = last !== null && since.getTime() - last.since.getTime() < closeLookMs;
        if (last !== null && isYoung && last.words === words && !seemsToHold(glance)) {
            return last;
        }
        last = { words, since, snapshot: await closely(open, glance) };
        return last;
    };
}
