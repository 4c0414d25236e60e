// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement, Scope } from "../../model/finding";
import type { Sysplex } from "../../model/sysplex";
import { placedMessage } from "../../model/config/placedMessage";
import type { Settings } from "../../model/config/settings";
import { aboutSysplex, fail, inform, pass, skip, warn } from "./judgement";
import type { Rule } from "./rule";
import { unseenEvidence } from "./unseenEvidence";
import type { Look } from "../state/look";

type Problem = Settings["problems"][number];

/** Everything that the configuration by itself shows under the id of a rule; PASS when there is nothing. */
export function judgeSettings(rule: Rule, look: Look): readonly Judgement[] {
    return withSettings(rule, look, ({ problems }) => {
        const own = problems
            .filter(({ id }) => id === rule.id)
            .map((problem) => judgeProblem(rule, look.sysplex, problem));
        const isBad = own.some(({ outcome }) => outcome !== "PASS");
        return isBad ? own : [...own, pass(aboutSysplex, rule.expected)];
    });
}

/** Applies a rule to the settings; SKIP without zowe.yaml, UNKNOWN if it could not be read. */
export function withSettings(
    rule: Pick<Rule, "access">,
    look: Look,
    judge: (settings: Settings) => readonly Judgement[],
): readonly Judgement[] {
    const { settings } = look;
    if (settings?.seen !== true) {
        return [unseenEvidence(aboutSysplex, settings, rule.access)];
    }
    return settings.value === null ? [skip(aboutSysplex, "the profile names no zowe.yaml")] : judge(settings.value);
}

function judgeProblem(rule: Rule, sysplex: Sysplex, problem: Problem): Judgement {
    const scope = scopeOf(sysplex, problem.instance);
    const measured = `${placedMessage(problem)}.`;
    const judged = { CRITICAL: fail, WARNING: warn, INFO: inform }[problem.severity];
    return judged(scope, measured, problem.severity === "INFO" ? "" : rule.impact, problem.remedy);
}

function scopeOf(sysplex: Sysplex, instanceId: string | null): Scope {
    const instance = sysplex.instances.find(({ id }) => id === instanceId);
    return { instance: instanceId, system: instance?.systemName ?? null };
}
