// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Finding, Verdict } from "../../model/finding";
import type { DecidedInstance } from "../state/decideInstances";
import type { Serving } from "../state/serving";

interface Tolerance {
    readonly proven: number;
    readonly possible: number;
}

/** How many more systems can be lost while an instance still serves. A drained instance receives no calls, so it does not count. */
export function toleranceOf({ proven, possible }: Serving): Tolerance {
    const systems = (serving: readonly DecidedInstance[]): number =>
        new Set(serving.filter(({ state }) => state !== "DRAINED").map(({ instance }) => instance.systemName)).size;
    return { proven: Math.max(0, systems(proven) - 1), possible: Math.max(0, systems(possible) - 1) };
}

/**
 * Two bounds: facts that were not seen count once as bad and once as good. CRITICAL holds in both, UNKNOWN if no instance serves
 * in one bound but one serves in the other; missing facts that change neither bound have no effect.
 * @param findings graded by the effect on users now: a CRITICAL one holds in both bounds
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
