// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { rules } from "../../health/rules/catalogue";
import type { Rule } from "../../health/rules/rule";
import type { Judgement } from "../../model/finding";
import type { Look } from "../../health/state/look";

/** The checks of the set `gate`: the conditions of a gate in addition to READY and the registries. */
export const gateRules: readonly Rule[] = rules.filter(({ sets }) => sets.includes("gate"));

export const gateRuleIds: readonly string[] = gateRules.map(({ id }) => id);

interface GateFailure {
    readonly id: string;
    readonly judgement: Judgement;
}

/**
 * The critical findings of these checks for all other instances. Lost redundancy counts in full, because the restart takes away another
 * part of it. The instances that will be stopped do not count: the restart may repair them. UNKNOWN is not a failure: all
 * others must be proven READY anyway. A consequence of another check is reported by that check.
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
