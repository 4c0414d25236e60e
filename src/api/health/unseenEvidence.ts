// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement, Scope } from "../model/finding";
import type { Observation } from "../model/observation";
import { unknown } from "./judged";

/** UNKNOWN, with why there is no evidence and the access that would supply it. */
export function unseenEvidence(scope: Scope, observation: Observation<unknown> | undefined, access: string): Judgement {
    const why =
        observation === undefined ? "it was not asked" : observation.seen ? "it says nothing of it" : observation.why;
    return unknown(scope, `Not seen: ${why.replace(/\.+$/, "")}.`, `needs ${access}`);
}
