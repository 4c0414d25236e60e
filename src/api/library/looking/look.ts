// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../../health/state/decideInstances";
import { isJobHidden } from "../../health/state/jobSigns";
import type { Look } from "../../health/state/look";
import { lookAt } from "../../health/state/look";
import { isSilent } from "../../model/observation";
import { CloserLook } from "../../probe/CloserLook";
import { lookCloser } from "../../probe/lookCloser";
import type { Known } from "../../probe/observe";
import { observe } from "../../probe/observe";
import type { Snapshot } from "../../model/seen/snapshot";
import type { OpenSysplex } from "./withSysplex";

/** How old a close look may be while glances show nothing new: XCF and a launcher's log show what glances do not. */
const closeLookMs = 60_000;

/** Looks at all instances, and a second time at those with a problem; a healthy sysplex costs one look. */
export async function look(open: OpenSysplex, known?: Known): Promise<Look> {
    const closer = new CloserLook(open.circle);
    return closely(open, await glance(open, known, closer), closer);
}

/** The first look alone, by requests: without a closer look it sends no operator command. What was asked ahead belongs to it and to no later one. */
export async function glance(
    { sysplex, ports, circle, settle }: OpenSysplex,
    known?: Known,
    closer?: CloserLook,
): Promise<Look> {
    const snapshot = await observe(sysplex, ports, circle, known, closer);
    settle?.();
    return lookAt(sysplex, snapshot);
}

/** A glance, and a second look at those with a problem. */
export async function closely(
    { sysplex, ports, circle }: OpenSysplex,
    first: Look,
    closer?: CloserLook,
): Promise<Look> {
    const doubtful = first.decided.filter((one) => isDoubtful(one, first.snapshot));
    if (doubtful.length === 0 || ports.signal.aborted) {
        return first;
    }
    const ids = new Set(doubtful.map(({ instance }) => instance.id));
    return lookAt(sysplex, await lookCloser(sysplex, ports, circle, first.snapshot, ids, closer));
}

/** Not healthy; or no list shows its job, and D A may; or a port of it is silent: its lease shows whether the cause is the component or a firewall. */
function isDoubtful({ state, sighting }: DecidedInstance, { launcherJobs }: Snapshot): boolean {
    const isWell = (state === "READY" || state === "DRAINED") && !isJobHidden(sighting, launcherJobs);
    return !isWell || sighting.ports.some(({ handshake }) => isSilent(handshake));
}

/** The observations, and the start time of the look. */
interface Looked {
    readonly look: Look;
    readonly since: Date;
}

/**
 * The looks of a wait, which show what `status` shows. A glance sends no operator command; a close look follows where it shows
 * something new, where what is waited for seems to hold, and once a minute.
 */
export function lookAgain(
    open: OpenSysplex,
    known: Known,
    seemsToHold: (glance: Look) => boolean,
): () => Promise<Looked> {
    const { clock } = open.ports;
    let last: (Looked & { readonly words: string }) | null = null;
    return async () => {
        const since = clock.now();
        const first = await glance(open, known);
        const words = first.decided.map(({ state, reason }) => `${state} ${reason}`).join();
        const isYoung = last !== null && since.getTime() - last.since.getTime() < closeLookMs;
        if (last !== null && isYoung && last.words === words && !seemsToHold(first)) {
            return last;
        }
        last = { words, since, look: await closely(open, first) };
        return last;
    };
}
