// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CheckReport, CheckResult } from "../../model/check";
import { exitCodes } from "../../model/exitCodes";
import { isSameScope } from "../../model/finding";
import type { Mute } from "../../model/proving/mute";
import { checkVerdict } from "../report/checkVerdict";
import type { Present } from "./decideMute";
import { decideMute } from "./decideMute";
import type { MutedReport } from "./muteStatus";

/** The verdict of a check without the results that are muted. A result that is not known is never muted. */
export function muteCheck(report: CheckReport, mutes: readonly Mute[], now: Date): MutedReport<CheckReport> {
    const lasting = mutes.flatMap((mute) => {
        const own = report.results.filter(({ id }) => id === mute.id);
        const isWhole = own.length > 0 && own.every(({ outcome }) => outcome !== "UNKNOWN" && outcome !== "SKIP");
        const decision = decideMute(mute, { present: own.flatMap(presentOf), isWhole, now });
        return decision.kind === "lasts" ? [decision.mute] : [];
    });
    const isMuted = (result: CheckResult): boolean =>
        presentOf(result).length > 0 &&
        lasting.some(({ id, scopes }) => id === result.id && scopes.some((scope) => isSameScope(scope, result.scope)));
    const verdict =
        report.verdict === "DENIED" ? "DENIED" : checkVerdict(report.results.filter((result) => !isMuted(result)));
    const shown = lasting.filter(({ id }) => report.results.some((result) => result.id === id && isMuted(result)));
    return { report: { ...report, verdict, exitCode: exitCodes[verdict], muted: shown }, mutes: lasting };
}

/** FAIL is critical, WARN is a warning; nothing else is a problem that is proven. */
export function presentOf({ outcome, scope }: CheckResult): readonly Present[] {
    if (outcome !== "FAIL" && outcome !== "WARN") {
        return [];
    }
    return [{ scope, severity: outcome === "FAIL" ? "CRITICAL" : "WARNING" }];
}
