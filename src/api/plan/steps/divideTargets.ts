// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LeftAlone } from "../../model/operation/plan";

interface DividedTargets<T> {
    readonly taken: readonly T[];
    readonly leftAlone: readonly LeftAlone[];
}

/** Those that an operation takes, and those that it has a reason to leave alone; each in the order of the targets. */
export function divideTargets<T>(
    targets: readonly T[],
    whyLeftAlone: (target: T) => LeftAlone | null,
): DividedTargets<T> {
    const reasons = new Map(targets.map((target) => [target, whyLeftAlone(target)]));
    return {
        taken: targets.filter((target) => reasons.get(target) === null),
        leftAlone: targets.flatMap((target) => reasons.get(target) ?? []),
    };
}
