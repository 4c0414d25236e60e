// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { rules } from "../../health/rules/catalogue";
import type { Rule } from "../../health/rules/rule";
import type { Judgement } from "../../model/finding";
import type { Look } from "../../health/state/look";

/** The checks of the set `gate`: what a gate looks at besides READY and the registries. */
export const gateRules: readonly Rule[] = rules.filter(({ sets }) => sets.includes("gate"));

export const gateRuleIds: readonly string[] = gateRules.map(({ id }) => id);

interface GateFailure {
    readonly id: string;
    readonly judgement: Judgement;
}

/**
 * What these checks find critical in what was seen of everybody else. A lost spare counts in full, for a gate gives another one
 * away. The instances that are to be taken do not count: a restart may be what mends them. UNKNOWN is no failure: that everybody
 * else is proven READY is asked for anyway. What only follows from another check is told by that one.
 */
export function gateFailures(look: Look, together: readonly string[], chosen = gateRules): readonly GateFailure[] {
    const taken = look.sysplex.instances.filter(({ id }) => together.includes(id));
    const isTaken = ({ scope: { instance, system } }: Judgement): boolean =>
        instance === null ? taken.some(({ systemName }) => systemName === system) : together.includes(instance);
    return chosen.flatMap((rule) =>
        rule
            .judge(look)
            .filter((judgement) => judgement.outcome === "FAIL" && judgement.yields !== true && !isTaken(judgement))
            .map((judgement) => ({ id: rule.id, judgement })),
    );
}
