// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Finding, Verdict } from "../model/finding";
import type { InstanceState } from "../model/status";
import type { Sysplex } from "../model/sysplex";
import type { DecidedInstance } from "./decisions";
import { isNobodyServing } from "./serving";

export interface Tolerance {
    readonly proven: number;
    readonly possible: number;
}

/** How many systems may be lost now with somebody still serving. */
export function toleranceOf(
    instances: readonly { readonly state: InstanceState; readonly system: string }[],
): Tolerance {
    const systems = (isCounted: (state: InstanceState) => boolean): number =>
        new Set(instances.filter(({ state }) => isCounted(state)).map(({ system }) => system)).size;
    return {
        proven: Math.max(0, systems((state) => state === "READY") - 1),
        possible: Math.max(
            0,
            systems((state) => state === "READY" || state === "UNREACHABLE" || state === "UNKNOWN") - 1,
        ),
    };
}

/**
 * CRITICAL when nothing serves or a critical finding is proven; UNKNOWN when evidence is missing and nothing critical is proven;
 * DEGRADED on any other shortfall (contract.md, sections 4 and 5: 8 before 12 before 4).
 */
export function verdictOf(
    sysplex: Sysplex,
    decided: readonly DecidedInstance[],
    findings: readonly Finding[],
    isEvidenceMissing: boolean,
): Verdict {
    const states = decided.map(({ state }) => state);
    if (isNobodyServing(sysplex, decided) || findings.some(({ severity }) => severity === "CRITICAL")) {
        return "CRITICAL";
    }
    if (isEvidenceMissing || states.some((state) => state === "UNKNOWN" || state === "UNREACHABLE")) {
        return "UNKNOWN";
    }
    return isShort(states, findings) ? "DEGRADED" : "HEALTHY";
}

function isShort(states: readonly InstanceState[], findings: readonly Finding[]): boolean {
    return states.some((state) => state !== "READY") || findings.some(({ severity }) => severity === "WARNING");
}
