// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Drill, OperationReport } from "../../index";
import { columns, fill } from "./layout/columns";
import { renderMeasure } from "./measure";
import { expectedTime, renderPlan } from "./plan";
import { renderDrill } from "./proving/drill";
import type { Style, Tone } from "./layout/style";
import { headed, painted } from "./layout/style";

export const operationTones: Readonly<Partial<Record<OperationReport["outcome"], Tone>>> = {
    DONE: "good",
    "NOTHING-TO-DO": "good",
    PLANNED: "good",
    DEGRADED: "warning",
    INTERRUPTED: "warning",
    TIMEOUT: "unknown",
    UNKNOWN: "unknown",
    INCOMPLETE: "bad",
    REFUSED: "bad",
    DENIED: "bad",
};

/**
 * The result: each instance, the outcome, leftovers, unproven facts, the next command.
 * @param planned the notes of the plan; omitted: all
 */
export function renderOutcome(report: OperationReport, style: Style, planned = report.notes): string {
    const { isDryRun } = report;
    return [
        ...(isDryRun ? section(renderPlan(report.plan, style)) : []),
        ...section(componentLines(report, style)),
        ...section(instanceLines(report, style)),
        ...section(report.measure === null ? [] : renderMeasure(report.measure, style)),
        ...section(isDrilled(report) ? renderDrill(report.drill, isDryRun, style) : []),
        ...verdictLines(report, style),
        ...listed(
            "left",
            report.leftovers.map(
                ({ instance, what, command }) => `${instance}: ${what}${command === null ? "" : ` - ${command}`}`,
            ),
            style,
        ),
        ...listed("unproven", report.unproven, style),
        ...listed("time", isDryRun ? expectedTime(report.plan) : [], style),
        ...listed("note", notesOf(report, planned), style),
        ...(report.next === null ? [] : fill(report.next, style.width, "            ", "  next      ")),
        ...journalLines(report),
    ].join("\n");
}

/** A drill that was refused has nothing to show but its reason. */
function isDrilled(report: OperationReport): report is OperationReport & { readonly drill: Drill } {
    return report.drill !== null && report.plan.length > 0;
}

function journalLines({ operation, isDryRun, plan }: OperationReport): readonly string[] {
    return isDryRun || operation.kind === "WAIT" || plan.length === 0
        ? []
        : [`  journal   zowe ha operation show ${operation.id}`];
}

function verdictLines({ outcome, reason }: OperationReport, style: Style): readonly string[] {
    const lines = fill(reason, style.width, " ".repeat(outcome.length + 2), `${outcome}  `);
    return painted(lines, outcome, operationTones[outcome] ?? "strong", style);
}

const section = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [...lines, ""]);

/**
 * A dry run shows the reasons of the plan. Afterwards, the notes are the evidence of a refusal, the limits of a drain, the gaps of a wait,
 * and everything that was found during the operation.
 */
function notesOf(
    { notes, isDryRun, outcome, operation }: OperationReport,
    planned: readonly string[],
): readonly string[] {
    const isWhole = isDryRun || outcome === "REFUSED" || operation.kind === "DRAIN" || operation.kind === "WAIT";
    return isWhole ? notes : notes.filter((note) => !planned.includes(note));
}

/** In a dry run, only instances without planned steps are shown. */
function instanceLines(report: OperationReport, style: Style): readonly string[] {
    const { isDryRun } = report;
    const instances = report.instances.filter(({ outcome }) => !isDryRun || outcome !== "PLANNED");
    const isToldBelow = report.outcome === "REFUSED" || (report.components.length > 0 && report.outcome === "DONE");
    if (instances.length === 0 || isToldBelow) {
        return [];
    }
    const heading = ["INSTANCE", "SYSTEM", ...(isDryRun ? ["NOW"] : ["BEFORE", "NOW", "SECONDS"]), "OUTCOME", "REASON"];
    const rows = instances.map(({ id, system, before, after, seconds, outcome, reason }) => [
        id,
        system,
        ...(isDryRun ? [before] : [before, after ?? "-", seconds === null ? "-" : String(Math.round(seconds))]),
        outcome,
        reason,
    ]);
    const [top = [], ...lines] = columns([heading, ...rows], style.width);
    return headed([top, ...lines.map((row, index) => paintOutcome(row, instances[index]?.outcome, style))], style);
}

function paintOutcome(
    lines: readonly string[],
    outcome: OperationReport["outcome"] | undefined,
    style: Style,
): readonly string[] {
    const [first = "", ...rest] = lines;
    return outcome === undefined
        ? lines
        : [first.replace(` ${outcome} `, ` ${style.paint(outcome, operationTones[outcome] ?? "strong")} `), ...rest];
}

function componentLines({ components }: OperationReport, style: Style): readonly string[] {
    if (components.length === 0) {
        return [];
    }
    const rows = components.map(({ instance, id, pid, isRunning }) => [
        instance,
        id,
        pid === null ? "-" : String(pid),
        isRunning ? "running" : "not running",
    ]);
    return headed(columns([["INSTANCE", "COMPONENT", "PID", "STATE"], ...rows], style.width), style);
}

function listed(name: string, lines: readonly string[], style: Style): readonly string[] {
    return lines.flatMap((line) => fill(line, style.width, "            ", `  ${name.padEnd(8)}  `));
}
