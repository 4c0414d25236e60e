// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { aboutSysplex, skip } from "./judgement";
import type { Rule } from "./rule";

/** A rule that a check does not judge, because a check only looks: it names the command that proves it. */
export function provenElsewhere(rule: Omit<Rule, "judge" | "elsewhere">, elsewhere: string): Rule {
    return { ...rule, elsewhere, judge: () => [skip(aboutSysplex, elsewhere)] };
}
