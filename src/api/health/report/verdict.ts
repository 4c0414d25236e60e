// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Finding, Verdict } from "../../model/finding";
import type { DecidedInstance } from "../state/decideInstances";
import type { Serving } from "../state/serving";

interface Tolerance {
    readonly proven: number;
    readonly possible: number;
}

/** How many more systems can be lost while an instance still serves. Nobody is sent to a drained one: it carries nothing. */
export function toleranceOf({ proven, possible }: Serving): Tolerance {
    const systems = (serving: readonly DecidedInstance[]): number =>
        new Set(serving.filter(({ state }) => state !== "DRAINED").map(({ instance }) => instance.systemName)).size;
    return { proven: Math.max(0, systems(proven) - 1), possible: Math.max(0, systems(possible) - 1) };
}

/**
 * Two bounds: what was not seen is taken once as bad and once as well. CRITICAL is what holds in both, UNKNOWN where nobody serves
 * in one and somebody in the other; what is missing and could change neither changes nothing.
 * @param findings graded by who is hurt now: a CRITICAL one holds in both bounds
 */
export function verdictOf(
    decided: readonly DecidedInstance[],
    { proven, possible }: Serving,
    findings: readonly Finding[],
): Verdict {
    const isNobodyThere = decided.length > 0 && possible.length === 0;
    if (isNobodyThere || findings.some(({ severity }) => severity === "CRITICAL")) {
        return "CRITICAL";
    }
    if (proven.length === 0) {
        return "UNKNOWN";
    }
    const isShort = decided.some(({ state }) => state !== "READY");
    return isShort || findings.some(({ severity }) => severity === "WARNING") ? "DEGRADED" : "HEALTHY";
}
