// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../model/finding";
import type { DecidedInstance } from "../state/decideInstances";
import { isProvenDead } from "../state/decideInstances";
import { about, fail, warn, yielding } from "./judgement";
import { servingOf } from "../state/serving";
import type { Look } from "../state/look";

/** The check that reports why an instance does not run; undefined if none does: it is starting or stopping. */
export function causeOfAbsence({ instance, state, signs }: DecidedInstance): Judgement["causedBy"] {
    if (state === "SYSTEM-DOWN") {
        return { rule: "HA-SYS01", scope: about(instance) };
    }
    return signs.job === "absent" ? { rule: "HA-STC01", scope: about(instance) } : undefined;
}

/** The effect of an instance that does not run, or not yet: lost redundancy while another instance serves. */
export function missingWith(look: Look, decided: DecidedInstance, measured: string): Judgement {
    const { id, systemName } = decided.instance;
    const isAnyServing = servingOf(look.sysplex, look.decided).proven.length > 0;
    const isBetween = ["STARTING", "STOPPING"].includes(decided.state);
    const judged = (isAnyServing ? warn : fail)(
        about(decided.instance),
        measured,
        isAnyServing ? "The other instances serve in its place." : "No other instance serves in its place.",
        isBetween ? `zowe ha wait --lpars ${id}` : `zowe ha status shows why ${id} on ${systemName} does not run`,
    );
    return yielding(judged, causeOfAbsence(decided));
}

/** The common cause if no instance runs: that of the first one. */
export function causeOfSilence(decided: readonly DecidedInstance[]): Judgement["causedBy"] {
    const dead = decided.find(isProvenDead);
    return dead === undefined ? undefined : causeOfAbsence(dead);
}
