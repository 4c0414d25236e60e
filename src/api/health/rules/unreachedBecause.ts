// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement, Scope } from "../../model/finding";
import type { Observation } from "../../model/observation";
import { isSilent } from "../../model/observation";

/** A missing answer, and a certificate that is rejected here, have their own checks; facts that are missing for this reason follow from them. */
export function unreachedBecause(observation: Observation<unknown>, scope: Scope): Pick<Judgement, "causedBy"> {
    if (observation.seen || isSilent(observation)) {
        return { causedBy: { rule: "HA-NET01", scope } };
    }
    const rule = observation.isForOtherHost === true ? "HA-CRT02" : "HA-CRT03";
    return observation.reason === "certificate-not-trusted" ? { causedBy: { rule, scope } } : {};
}
