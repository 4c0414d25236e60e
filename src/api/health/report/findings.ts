// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Finding, Judgement, Severity } from "../../model/finding";
import type { Sysplex } from "../../model/sysplex";
import type { Snapshot } from "../../model/seen/snapshot";
import type { Judged } from "./judge";
import { causeOf, isBad, judge, rootOf } from "./judge";
import type { Rule } from "../rules/rule";

const order: readonly Severity[] = ["CRITICAL", "WARNING", "INFO"];

/** Everything the rules hold against what was seen: the worst first, and what follows from another folded under it. */
export function findingsOf(rules: readonly Rule[], sysplex: Sysplex, snapshot: Snapshot): readonly Finding[] {
    return folded(judge(rules, sysplex, snapshot).filter(isBad));
}

/** The same, where CRITICAL is for users who are hurt now: what costs one instance of several is a warning, however badly. */
export function findingsByHarm(
    rules: readonly Rule[],
    sysplex: Sysplex,
    snapshot: Snapshot,
    isNobodyServing: boolean,
): readonly Finding[] {
    const bad = judge(rules, sysplex, snapshot).filter((one) => isBad(one) && one.judgement.yields !== true);
    return folded(isNobodyServing ? bad : bad.map(byHarm));
}

function byHarm({ rule, judgement }: Judged): Judged {
    return judgement.hurtsUsers === true ? { rule, judgement } : { rule, judgement: { ...judgement, outcome: "WARN" } };
}

function folded(bad: readonly Judged[]): readonly Finding[] {
    const roots = bad.filter((one) => causeOf(one, bad) === undefined);
    return together(roots.map((root) => findingOf(root, bad))).sort(
        (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity),
    );
}

function findingOf(one: Judged, bad: readonly Judged[]): Finding {
    const { rule, judgement } = one;
    const consequences = bad.filter((other) => other !== one && rootOf(other, bad) === one);
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
            withoutName(finding.seen, finding.instance),
        ].join("|");
        groups.set(key, [...(groups.get(key) ?? []), finding]);
    }
    return [...groups.values()].flatMap(([first, ...others]) => (first ? [withOthers(first, others)] : []));
}

/** Whole words only: the cache names its members after hosts, so that `lpar1-11054` is the same member at each. */
function withoutName(text: string, name: string | null): string {
    return text.replace(/[\w@#$-]+/g, (word) => (word === name ? "" : word));
}

function withOthers(first: Finding, others: readonly Finding[]): Finding {
    const names = others.map(({ instance, system }) => instance ?? system ?? "");
    return names.length === 0 ? first : { ...first, seen: `${first.seen} The same for ${names.join(", ")}.` };
}
