// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Finding } from "../../model/finding";
import { severities } from "../../model/finding";
import type { Judged } from "./judge";
import { causeOf, isBad, judge, rootOf, severityOf } from "./judge";
import type { Rule } from "../rules/rule";
import type { Look } from "../state/look";

/** Everything the rules hold against what was seen: the worst first, and what follows from another folded under it. */
export function findingsOf(rules: readonly Rule[], look: Look): readonly Finding[] {
    return folded(judge(rules, look).filter(isBad));
}

/** The same, if CRITICAL means that users are affected now: the loss of one of several instances is only a warning. */
export function findingsByHarm(rules: readonly Rule[], look: Look, isNobodyServing: boolean): readonly Finding[] {
    const bad = judge(rules, look).filter((one) => isBad(one) && one.judgement.yields !== true);
    return folded(isNobodyServing ? bad : bad.map(byHarm));
}

function byHarm({ rule, judgement }: Judged): Judged {
    return judgement.hurtsUsers === true ? { rule, judgement } : { rule, judgement: { ...judgement, outcome: "WARN" } };
}

function folded(bad: readonly Judged[]): readonly Finding[] {
    const roots = bad.filter((one) => causeOf(one, bad) === undefined);
    return roots
        .map((root) => findingOf(root, bad))
        .sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
}

/** @param bad what else was found, of which some may follow from it */
export function findingOf(one: Judged, bad: readonly Judged[] = []): Finding {
    const { rule, judgement } = one;
    const consequences = bad.filter((other) => other !== one && rootOf(other, bad) === one);
    return {
        id: rule.id,
        slug: rule.slug,
        severity: severityOf(one),
        instance: judgement.scope.instance,
        system: judgement.scope.system,
        seen: judgement.measured,
        means: judgement.impact ?? "",
        next: judgement.remedy,
        evidence: judgement.evidence ?? [],
        consequences: consequences.map((other) => findingOf(other)),
    };
}
