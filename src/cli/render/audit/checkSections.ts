// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { AuditReport, CheckResult, LossOutlook } from "../../../index";
import { counted } from "../layout/counted";
import type { Tone } from "../layout/style";
import { verdictTones } from "../layout/tones";
import { cellOfLoss, functionNames, nameOfLoss, othersOfLoss } from "../whatIf";
import type { Cell, Section } from "./section";
import { fold, list, table, words } from "./section";

const tones: Readonly<Record<CheckResult["outcome"], Tone>> = {
    FAIL: "bad",
    WARN: "warning",
    UNKNOWN: "unknown",
    PASS: "good",
    SKIP: "quiet",
};

const bad: readonly CheckResult["outcome"][] = ["FAIL", "WARN", "UNKNOWN"];

/** The problems with their next steps; what passed is in folds, so that a reader can see what was examined. */
export function checksSection({ data: { check } }: AuditReport): Section {
    const problems = bad.flatMap((outcome) => check.results.filter((result) => result.outcome === outcome));
    const rows = problems.map((result) => [...rowOf(result), nextOf(result)]);
    const folds = (["PASS", "SKIP"] as const).flatMap((outcome) => {
        const own = check.results.filter((result) => result.outcome === outcome);
        const title = outcome === "PASS" ? "Passed" : "Not applicable";
        return fold(
            `${title}: ${counted(own.length, "result")}`,
            table(title, ["Check", "Where", "Outcome", "Seen"], own.map(rowOf)),
        );
    });
    return {
        id: "checks",
        heading: "Checks",
        blocks: [
            ...(rows.length === 0
                ? [words("No check found a problem.")]
                : table("Problems, the worst first", ["Check", "Where", "Outcome", "Seen", "Next"], rows)),
            ...folds,
        ],
    };
}

function rowOf({ id, slug, scope, outcome, measured }: CheckResult): readonly Cell[] {
    return [
        `${id} ${slug}`,
        scope.instance ?? scope.system ?? "sysplex",
        { text: outcome, tone: tones[outcome] },
        measured,
    ];
}

function nextOf({ causedBy, remedy }: CheckResult): string {
    return causedBy === null ? (remedy ?? "") : `follows from ${causedBy.id}`;
}

const outlookTones: Readonly<Record<LossOutlook["outlook"], Tone>> = {
    SURVIVES: "good",
    LOST: "bad",
    UNKNOWN: "unknown",
    "NOT-SERVED": "unknown",
};

/** What is lost with each part, the single points of failure first. */
export function whatIfSection({ data: { whatif } }: AuditReport): Section {
    const { losses, outcome, reason, notExamined } = whatif;
    const rows = losses.map((loss) => [
        nameOfLoss(loss),
        ...functionNames.map((name) => {
            const found = loss.functions.find((one) => one.name === name);
            return found === undefined ? "-" : { text: cellOfLoss(loss, name), tone: outlookTones[found.outlook] };
        }),
        othersOfLoss(loss),
    ]);
    const consequences = [...new Set(losses.flatMap((loss) => loss.consequences))].map((text) => {
        const about = losses.filter((loss) => loss.consequences.includes(text)).map(nameOfLoss);
        return `${about.join(", ")}: ${text}`;
    });
    return {
        id: "whatif",
        heading: "What is lost with each part",
        blocks: [
            words({ text: outcome, tone: verdictTones[outcome] }, reason),
            ...table(
                "If one part is lost, who still provides",
                ["If lost", "Logins and calls", "Cache", "z/OSMF", "Entry address, files, services"],
                rows,
            ),
            ...list(consequences),
            ...(notExamined.length === 0 ? [] : [words(`Not examined: ${notExamined.join(", ")}.`)]),
        ],
    };
}
