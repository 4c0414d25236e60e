// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CheckResult } from "../../model/check";
import type { JudgementOutcome, Verdict } from "../../model/finding";

/** A proven critical fact outranks a missing one: 8 before 12 before 4 (docs/contract.md, "Exit codes"). */
export function checkVerdict(results: readonly CheckResult[]): Verdict {
    const has = (wanted: JudgementOutcome): boolean => results.some(({ outcome }) => outcome === wanted);
    if (has("FAIL")) {
        return "CRITICAL";
    }
    if (has("UNKNOWN")) {
        return "UNKNOWN";
    }
    return has("WARN") ? "DEGRADED" : "HEALTHY";
}
