// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { correctBasePath } from "../../model/correctBasePath";
import { correctLogOn } from "../../model/correctLogOn";
import type { Judgement, Scope } from "../../model/finding";
import type { Observation, UnseenReason } from "../../model/observation";
import { asClause, gapsOf, isCutOff, isDenial, isRejected } from "../../model/observation";
import { unknown } from "./judgement";

/** The missing access; after a rejected logon the logon itself, because no access was tested. */
export function orLogOn(observation: Observation<unknown> | undefined, needs: string): string {
    return observation !== undefined && isRejected(observation) ? correctLogOn : needs;
}

/**
 * UNKNOWN, with the reason for the missing evidence and the access that would supply it.
 *
 * @param what was not seen, as the beginning of a sentence
 */
export function unseenEvidence(
    scope: Scope,
    observation: Observation<unknown> | undefined,
    access: string,
    what = "Not seen",
): Judgement {
    const why =
        observation === undefined
            ? "it was not asked"
            : observation.seen
              ? (gapsOf(observation)[0] ?? "the answer does not contain it")
              : observation.why;
    return unknown(scope, `${what}: ${asClause(why)}.`, missingFor(observation, access));
}

/** More access helps only if access was denied; for a missing answer the security administrator cannot help. */
export function missingFor(observation: Observation<unknown> | undefined, access: string): string {
    if (isNotUnderstood(observation)) {
        return "try again; if the answer is the same, open an issue with it";
    }
    if (observation === undefined || observation.seen || isDenial(observation) || observation.reason === "not-asked") {
        return orLogOn(observation, `needs ${access}`);
    }
    if (isCutOff(observation)) {
        return "allow more time with --timeout";
    }
    return byReason[observation.reason] ?? "try again when it answers";
}

/** It arrived, so no access is missing, and another request would return the same. */
function isNotUnderstood(observation: Observation<unknown> | undefined): boolean {
    const isMalformed = observation?.seen === false && observation.reason === "malformed";
    return isMalformed || gapsOf(observation).length > 0;
}

const byReason: Readonly<Partial<Record<UnseenReason, string>>> = {
    "not-forwarded": correctBasePath,
    "not-held": "take a new bundle with zowe ha diagnostics collect",
    "proxy-failed": "correct HTTPS_PROXY, or name the host in NO_PROXY",
    "certificate-not-trusted": "specify the CA of its certificate with --ca-file, or as caFile in the profile",
};
