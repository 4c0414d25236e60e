// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CheckReport, CheckResult } from "../../../index";
import { outsideWords } from "../outside";
import { markdownTable, markdownText } from "./markdownText";

const titles: readonly (readonly [CheckResult["outcome"], string])[] = [
    ["FAIL", "Failed"],
    ["WARN", "Warnings"],
    ["UNKNOWN", "Unknown"],
];

/** For tickets: the problems, each with the remedy; the rest is counted. */
export function renderMarkdown(report: CheckReport, outside: readonly CheckResult[]): string {
    const { deployment, verdict, summary, generatedAt } = report;
    const { passed, warnings, failed, unknown, skipped } = summary;
    return [
        `# zowe ha check: ${markdownText(deployment.sysplex ?? deployment.profile)} is ${verdict}`,
        "",
        `${generatedAt} · ${passed} passed, ${failed} failed, ${warnings} warnings, ${unknown} unknown, ${skipped} not applicable`,
        ...(outside.length === 0 ? [] : ["", markdownText(outsideWords(outside))]),
        ...titles.flatMap(([outcome, title]) => section(outcome, title, report)),
        "",
    ].join("\n");
}

function section(outcome: CheckResult["outcome"], title: string, { results }: CheckReport): readonly string[] {
    const own = results.filter((result) => result.outcome === outcome);
    if (own.length === 0) {
        return [];
    }
    const rows = own.map(({ id, scope, measured, remedy, causedBy }) => {
        const where = scope.instance ?? scope.system ?? "sysplex";
        const next = causedBy === null ? (remedy ?? "") : `follows from ${causedBy.id}`;
        return [id, where, measured, next];
    });
    return ["", `## ${title}`, "", ...markdownTable(["check", "where", "seen", "next"], rows)];
}
