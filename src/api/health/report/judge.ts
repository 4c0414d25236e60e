// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement, JudgementOutcome, Severity } from "../../model/finding";
import { isSameScope } from "../../model/finding";
import type { Rule } from "../rules/rule";
import { servingOf } from "../state/serving";
import { skip } from "../rules/judgement";
import type { Look } from "../state/look";

export interface Judged {
    readonly rule: Rule;
    readonly judgement: Judgement;
}

/** Applies every rule to the observations; while an instance serves, lost redundancy is a warning (docs/contract.md, "States"). */
export function judge(rules: readonly Rule[], look: Look): readonly Judged[] {
    const somebodyServes = servingOf(look.sysplex, look.decided).proven.length > 0;
    const soften = (rule: Rule, judgement: Judgement): Judgement =>
        rule.isRedundancy === true && somebodyServes && judgement.outcome === "FAIL"
            ? { ...judgement, outcome: "WARN" }
            : judgement;
    const judged = rules.flatMap((rule) =>
        rule.judge(look).map((judgement) => ({ rule, judgement: soften(rule, judgement) })),
    );
    const bad = judged.filter(isBad);
    return judged.map((one) => (one.judgement.yields === true && causeOf(one, bad) !== undefined ? yielded(one) : one));
}

/** Its cause already reports it. */
function yielded({ rule, judgement }: Judged): Judged {
    const { rule: cause } = judgement.causedBy ?? { rule: "another check" };
    return { rule, judgement: skip(judgement.scope, `reported by ${cause}: ${judgement.measured}`) };
}

export function isBad({ judgement }: Judged): boolean {
    return judgement.outcome === "FAIL" || judgement.outcome === "WARN";
}

/** The bad judgement that one follows from, where it is among them. */
export function causeOf({ judgement }: Judged, bad: readonly Judged[]): Judged | undefined {
    const { causedBy } = judgement;
    return (
        causedBy && bad.find((one) => one.rule.id === causedBy.rule && isSameScope(one.judgement.scope, causedBy.scope))
    );
}

/** The end of the chain of causes, or the item itself if there is none. A cycle ends where it began. */
export function rootOf(judged: Judged, bad: readonly Judged[]): Judged {
    const seen = new Set<Judged>();
    let root = judged;
    for (let next = causeOf(root, bad); next !== undefined && !seen.has(next); next = causeOf(root, bad)) {
        seen.add(next);
        root = next;
    }
    return root;
}

/** For `status` and `check` alike: the severity of the problem; without a problem, the highest possible severity. */
export function severityOf({ rule, judgement }: Judged): Severity {
    if (judgement.isInformation === true) {
        return "INFO";
    }
    const bySeverity: Partial<Record<JudgementOutcome, Severity>> = { FAIL: "CRITICAL", WARN: "WARNING" };
    return bySeverity[judgement.outcome] ?? rule.severity;
}
