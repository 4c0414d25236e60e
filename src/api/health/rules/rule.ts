// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Area, Judgement, RuleSet, Severity } from "../../model/finding";
import type { QuestionName } from "../../model/seen/answers";
import type { Look } from "../state/look";

/** One check of the catalogue: what it is, and a pure judgement over what was seen. */
export interface Rule {
    /** Public, never renamed: `HA-REG04`. */
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly area: Area;
    /** The worst it can say. */
    readonly severity: Severity;
    readonly sets: readonly RuleSet[];
    readonly expected: string;
    /** What the finding costs, in words an operator can use. */
    readonly impact: string;
    readonly remedy: string;
    /** Where the rule comes from: an issue, a page, a recording. */
    readonly source: string;
    /** Which access it takes; printed when it is UNKNOWN and by `check operations`. */
    readonly access: string;
    /** True: while another instance serves, `status` shows it as lost redundancy, not as a critical fault (docs/contract.md, "States"). */
    readonly isRedundancy?: boolean;
    /** What must be asked for it besides the looks of `status`. */
    readonly needs?: readonly (QuestionName | "settings")[];
    /** It does more than look, for instance logs in; only `full` asks for it, or its own name, or where it is `by-area` its area. */
    readonly isActive?: true | "by-area";
    /** True: it can judge although zowe.yaml could not be read, for it is not about an instance. */
    readonly worksWithoutConfiguration?: true;
    /** One judgement for each thing judged; never throws; missing evidence is UNKNOWN. */
    judge(look: Look): readonly Judgement[];
}
