// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Finding, Judgement, Scope, Severity } from "../model/finding";
import type { Sysplex } from "../model/sysplex";
import type { Snapshot } from "../probe/snapshot";
import { decisionsOf } from "./decisions";
import type { Rule } from "./rule";
import { isServingState } from "./verdict";

interface Judged {
    readonly rule: Rule;
    readonly judgement: Judgement;
}

const order: readonly Severity[] = ["CRITICAL", "WARNING", "INFO"];

/** Everything the rules hold against what was seen: the worst first, and what follows from another folded under it. */
export function findingsOf(rules: readonly Rule[], sysplex: Sysplex, snapshot: Snapshot): readonly Finding[] {
    const somebodyServes = decisionsOf(sysplex, snapshot).some(({ state }) => isServingState(state));
    const soften = (rule: Rule, judgement: Judgement): Judgement =>
        rule.isRedundancy === true && somebodyServes && judgement.outcome === "FAIL"
            ? { ...judgement, outcome: "WARN" }
            : judgement;
    const judged = rules.flatMap((rule) =>
        rule.judge(sysplex, snapshot).map((judgement) => ({ rule, judgement: soften(rule, judgement) })),
    );
    const bad = judged.filter(({ judgement }) => judgement.outcome === "FAIL" || judgement.outcome === "WARN");
    const roots = bad.filter((one) => causeOf(one, bad) === undefined);
    return roots
        .map((root) => findingOf(root, bad))
        .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

function causeOf({ judgement }: Judged, bad: readonly Judged[]): Judged | undefined {
    const { causedBy } = judgement;
    return causedBy && bad.find((one) => one.rule.id === causedBy.rule && isSame(one.judgement.scope, causedBy.scope));
}

function isSame(one: Scope, other: Scope): boolean {
    return one.instance === other.instance && one.system === other.system;
}

function findingOf(one: Judged, bad: readonly Judged[]): Finding {
    const { rule, judgement } = one;
    const consequences = bad.filter((other) => other !== one && causeOf(other, bad) === one);
    return {
        id: rule.id,
        slug: rule.slug,
        severity: severityOf(judgement),
        instance: judgement.scope.instance,
        system: judgement.scope.system,
        seen: judgement.measured,
        means: judgement.impact ?? "",
        next: judgement.remedy,
        consequences: consequences.map((other) => findingOf(other, [])),
    };
}

function severityOf(judgement: Judgement): Severity {
    if (judgement.isInformation === true) {
        return "INFO";
    }
    return judgement.outcome === "FAIL" ? "CRITICAL" : "WARNING";
}

/** The same trouble on several instances is one finding; with 32 of them nobody reads it 32 times. */
function together(findings: readonly Finding[]): Finding[] {
    const groups = new Map<string, Finding[]>();
    for (const finding of findings) {
        const key = [
            finding.id,
            finding.severity,
            finding.means,
            finding.next,
            finding.seen.replaceAll(finding.instance ?? "", ""),
        ].join("|");
        groups.set(key, [...(groups.get(key) ?? []), finding]);
    }
    return [...groups.values()].flatMap(([first, ...others]) => (first ? [withOthers(first, others)] : []));
}

function withOthers(first: Finding, others: readonly Finding[]): Finding {
    const names = others.map(({ instance, system }) => instance ?? system ?? "");
    return names.length === 0 ? first : { ...first, seen: `${first.seen} The same for ${names.join(", ")}.` };
}
