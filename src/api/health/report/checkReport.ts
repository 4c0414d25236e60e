// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CheckReport, CheckResult } from "../../model/check";
import { exitCodes } from "../../model/exitCodes";
import type { JudgementOutcome } from "../../model/finding";
import { checkVerdict } from "./checkVerdict";
import type { Judged } from "./judge";
import { isBad, judge, rootOf, severityOf } from "./judge";
import { aboutSysplex, unknown } from "../rules/judgement";
import { deploymentOf, isRejectedEverywhere } from "./statusReport";
import type { Rule } from "../rules/rule";
import { orLogOn } from "../rules/unseenEvidence";
import type { Look } from "../state/look";
import { unknownForms } from "./unknownForms";

/** The observations, judged by the selected rules: the object that is printed and returned. */
export function checkReport(look: Look, rules: readonly Rule[], durationMs: number): CheckReport {
    const judged = judge(
        rules.map((rule) => orUnread(rule, look)),
        look,
    );
    const bad = judged.filter(isBad);
    const results = judged.map((one) => resultOf(one, bad));
    const verdict = isDenied(look) ? "DENIED" : checkVerdict(results);
    const count = (outcome: JudgementOutcome): number => results.filter((result) => result.outcome === outcome).length;
    return {
        schema: "zowe-ha/check/1",
        generatedAt: look.snapshot.takenAt.toISOString(),
        durationMs,
        deployment: deploymentOf(look),
        verdict,
        exitCode: exitCodes[verdict],
        unmuted: { verdict, exitCode: exitCodes[verdict] },
        muted: [],
        summary: {
            passed: count("PASS"),
            warnings: count("WARN"),
            failed: count("FAIL"),
            unknown: count("UNKNOWN"),
            skipped: count("SKIP"),
        },
        results,
        unknownForms: unknownForms(look.snapshot),
    };
}

function isDenied(look: Look): boolean {
    const { settings } = look;
    const isUnread = settings?.seen === false && settings.reason === "credentials-rejected";
    return isUnread || isRejectedEverywhere(look.snapshot);
}

/** Without the configuration, the instances are not known: only rules that are not about instances can be applied. */
function orUnread(rule: Rule, look: Look): Rule {
    const { settings } = look;
    if (rule.worksWithoutConfiguration === true || settings === undefined || settings.seen) {
        return rule;
    }
    const measured = `Not seen: the Zowe configuration could not be read (${settings.why}).`;
    const remedy = orLogOn(settings, "needs READ to zowe.yaml through z/OSMF, or a copy with --local-config");
    return { ...rule, judge: () => [unknown(aboutSysplex, measured, remedy)] };
}

function resultOf(one: Judged, bad: readonly Judged[]): CheckResult {
    const { rule, judgement } = one;
    const mayFollow = isBad(one) || judgement.outcome === "UNKNOWN";
    const root = mayFollow ? rootOf(one, bad) : one;
    return {
        id: rule.id,
        slug: rule.slug,
        area: rule.area,
        severity: severityOf(one),
        outcome: judgement.outcome,
        scope: judgement.scope,
        measured: judgement.measured,
        expected: rule.expected,
        impact: judgement.impact === "" ? null : judgement.impact,
        remedy: judgement.remedy,
        source: rule.source,
        access: judgement.access ?? null,
        evidence: judgement.evidence ?? [],
        causedBy: root === one ? null : { id: root.rule.id, scope: root.judgement.scope },
    };
}
