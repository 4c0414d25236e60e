// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Area, Judgement, RuleSet, Severity } from "../../model/finding";
import type { QuestionName } from "../../model/seen/supplement";
import type { Look } from "../state/look";

/** One check of the catalogue: its description, and a pure judgement of the observations. */
export interface Rule {
    /** Public, never renamed: `HA-REG04`. */
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly area: Area;
    /** Its worst possible result. */
    readonly severity: Severity;
    readonly sets: readonly RuleSet[];
    readonly expected: string;
    /** The effect of the finding, in words for an operator. */
    readonly impact: string;
    readonly remedy: string;
    /** Where the rule comes from: an issue, a page, a recording. */
    readonly source: string;
    /** Which access it takes; printed when it is UNKNOWN and by `check operations`. */
    readonly access: string;
    /** True: while another instance serves, `status` shows it as lost redundancy, not as a critical fault (docs/contract.md, "States"). */
    readonly isRedundancy?: boolean;
    /** The queries that it needs in addition to those of `status`. */
    readonly needs?: readonly (QuestionName | "settings")[];
    /** It does more than read, for example it logs in; it runs only with `full`, by its own name or, if it is `by-area`, by its area. */
    readonly isActive?: true | "by-area";
    /** Which command proves it instead, as the reason for a SKIP (`provenElsewhere`). */
    readonly elsewhere?: string;
    /** True: it can judge even if zowe.yaml could not be read, because it is not about an instance. */
    readonly worksWithoutConfiguration?: true;
    /** One judgement for each thing judged; never throws; missing evidence is UNKNOWN. */
    judge(look: Look): readonly Judgement[];
}
