// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Look } from "../../health/state/look";
import { activeJobId } from "../view";

/** The launcher reports the stop as soon as it handles P (ZWEL0008I, zowe/launcher `src/main.c`); how late JES2 shows it is unproven. */
const settleMs = 15_000;

/**
 * A program that was killed may have sent P a moment ago to the job that still runs. Nothing is planned for its instance while the
 * effect may still appear: it would get a second P, or a start would find nothing to do.
 */
export function awaitsEffectOfStop({ snapshot, decided }: Look, targets: readonly string[]): boolean {
    return decided.some((one) => {
        const sent = snapshot.journal.stops?.find(({ instanceId }) => instanceId === one.instance.id);
        const runsOn = sent !== undefined && sent.jobId !== null && sent.jobId === activeJobId(one);
        const isFresh = runsOn && snapshot.takenAt.getTime() < new Date(sent.at).getTime() + settleMs;
        return isFresh && targets.includes(one.instance.id) && one.state !== "STOPPING";
    });
}
