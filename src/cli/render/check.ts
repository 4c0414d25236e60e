// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CheckReport, CheckResult } from "../../index";
import type { Statement } from "./layout/alike";
import { alike, theSameFor } from "./layout/alike";
import { fill } from "./layout/columns";
import { findingIndent, findingLines, logLine } from "./layout/findings";
import { harmlessLine } from "./layout/harmless";
import { outsideWords, placed } from "./outside";
import type { Style, Tone } from "./layout/style";
import { painted } from "./layout/style";
import { dayAndTime } from "./layout/timeWords";
import { verdictTones } from "./layout/tones";
import { counted } from "./layout/counted";
import { renderMuted } from "./proving/mutes";

/**
 * Failures first, each with its remedy; consequences in one line; passes are counted.
 * @param outside results that the verdict counts although they are not shown
 */
export function renderCheck(
    report: CheckReport,
    style: Style,
    selectors: readonly string[],
    outside: readonly CheckResult[] = [],
): string {
    const roots = report.results.filter((result) => !isFolded(result, report));
    const of = (outcome: CheckResult["outcome"]): readonly CheckResult[] =>
        roots.filter((result) => result.outcome === outcome);
    const notes = roots.filter(
        ({ outcome, severity, remedy }) => outcome === "PASS" && severity === "INFO" && remedy !== null,
    );
    const wantsAccess = selectors.some((selector) => selector.toLowerCase() === "operations");
    const sections = [
        ...section("FAIL", of("FAIL"), report, style, "bad"),
        ...section("WARN", of("WARN"), report, style, "warning"),
        ...section("UNKNOWN", of("UNKNOWN"), report, style, "unknown"),
        ...section("NOTE", notes, report, style, "quiet"),
        ...(wantsAccess ? accessList(report, style) : []),
    ];
    const elsewhere = outside.length === 0 ? [] : [...fill(outsideWords(outside), style.width, "  "), ""];
    const muted = renderMuted(report, style);
    const accepted = muted.length === 0 ? [] : [...muted, ""];
    return [
        headline(report, style),
        "",
        ...sections,
        ...accepted,
        ...elsewhere,
        verdictLine(report, style),
        ...bundleLines(report, style),
    ].join("\n");
}

/** The only way in which a form of another site can become known. */
function bundleLines({ unknownForms }: CheckReport, { width }: Style): readonly string[] {
    const [first] = unknownForms;
    const others = unknownForms.length - 1;
    const more = others > 0 ? ` and ${counted(others, "other answer")}` : "";
    return first === undefined
        ? []
        : fill(
              `The plug-in does not know the form of ${first.source}${more}. Send a bundle: zowe ha diagnostics collect --anonymize`,
              width,
              "  ",
          );
}

/** Shown under its cause, where that is shown. */
function isFolded({ causedBy }: CheckResult, { results }: CheckReport): boolean {
    return results.some((result) => follows(causedBy, [result]));
}

const layoutWords: Readonly<Record<CheckReport["deployment"]["layout"], string>> = {
    services: "separate API ML services",
    "single-service": "API ML as one service",
    mixed: "API ML in both layouts",
};

function headline({ deployment, generatedAt, durationMs }: CheckReport, style: Style): string {
    const name = style.paint(harmlessLine(deployment.sysplex ?? deployment.profile), "strong");
    const time = dayAndTime(generatedAt);
    return `${name}   ${layoutWords[deployment.layout]}   ${time}   ${(durationMs / 1_000).toFixed(1)} s`;
}

function section(
    title: string,
    results: readonly CheckResult[],
    report: CheckReport,
    style: Style,
    tone: Tone,
): readonly string[] {
    if (results.length === 0) {
        return [];
    }
    const groups = alike(results, statementOf);
    return [style.paint(title, tone), ...groups.flatMap((group) => renderGroup(group, report, style, tone)), ""];
}

/** Each server names itself when it refuses; the reason is the same. */
const zosmfServer = /(through \S+: )?z\/OSMF \S+ \([^)]*\)/;

/** One reason for UNKNOWN is shown once for all its checks. */
function statementOf({ id, measured, remedy, outcome, causedBy, scope }: CheckResult): Statement {
    const isUnknown = outcome === "UNKNOWN";
    const cause = causedBy === null ? "" : placed(causedBy);
    const parts = [isUnknown ? "" : id, measured.replace(zosmfServer, "z/OSMF"), remedy ?? "", cause];
    return { parts, scope, isLiteral: isUnknown };
}

function renderGroup(
    group: readonly [CheckResult, ...CheckResult[]],
    report: CheckReport,
    style: Style,
    tone: Tone,
): readonly string[] {
    const [first] = group;
    const same = theSameFor(group.map(({ id, scope }) => [id, scope]));
    const text = [first.measured, first.impact ?? "", same].filter((part) => part !== "").join(" ");
    const told = { id: first.id, text, next: first.remedy, tone };
    const lines = first.outcome === "UNKNOWN" ? findingLines(told, style, "") : findingLines(told, style);
    const followers = new Set(report.results.filter(({ causedBy }) => follows(causedBy, group)).map(({ id }) => id));
    const follow =
        followers.size === 0 ? [] : fill(`follows from it: ${[...followers].join(", ")}`, style.width, findingIndent);
    const { causedBy } = first;
    const cause = causedBy === null ? [] : fill(`follows from ${placed(causedBy)}`, style.width, findingIndent);
    return [...lines, ...logLine(group, style.width), ...cause, ...follow];
}

function follows(cause: CheckResult["causedBy"], group: readonly CheckResult[]): boolean {
    return group.some(
        ({ id, scope }) =>
            cause?.id === id && cause.scope.instance === scope.instance && cause.scope.system === scope.system,
    );
}

/** For the security administrator: every access with what is known about it. */
function accessList({ results }: CheckReport, style: Style): readonly string[] {
    const words: Partial<Record<CheckResult["outcome"], string>> = {
        PASS: "granted",
        UNKNOWN: "MISSING",
        SKIP: "not tried",
    };
    const lines = results.flatMap(({ outcome, measured, access }) => {
        const state = (words[outcome] ?? outcome).padEnd(10);
        return access === null
            ? []
            : fill(accessText(outcome, measured, access), style.width, findingIndent, `  ${state}`);
    });
    return [style.paint("ACCESS", "strong"), ...lines, ""];
}

function accessText(
    outcome: CheckResult["outcome"],
    measured: string,
    { to, needs }: NonNullable<CheckResult["access"]>,
): string {
    if (outcome === "UNKNOWN") {
        return `To ${to}: ${needs}`;
    }
    return outcome === "PASS" ? `To ${to}` : measured;
}

function verdictLine({ verdict, summary, exitCode }: CheckReport, style: Style): string {
    const { passed, warnings, failed, unknown, skipped } = summary;
    const some = [
        ...(failed > 0 ? [`${failed} failed`] : []),
        ...(warnings > 0 ? [counted(warnings, "warning")] : []),
        ...(unknown > 0 ? [`${unknown} unknown`] : []),
        `${passed} passed`,
        ...(skipped > 0 ? [`${skipped} not applicable`] : []),
    ];
    const lines = fill(`${some.join(", ")} (exit code ${exitCode})`, style.width, "  ", `${verdict}  `);
    return painted(lines, verdict, verdictTones[verdict], style).join("\n");
}
