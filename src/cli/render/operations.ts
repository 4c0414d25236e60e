// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationEvent, ShownOperation } from "../../index";
import { columns, fill } from "./layout/columns";
import { renderOutcome } from "./outcome";
import { renderPlan } from "./plan";
import { logLines, newProgress, withEvent } from "./progress";
import type { Style } from "./layout/style";
import { headed } from "./layout/style";
import { dayAndMinute } from "./layout/timeWords";

type Began = Extract<OperationEvent, { kind: "operation-began" }>;

/**
 * One line for each operation.
 * @param sharedDirectory whose journals are among them, as far as they could be read; null: none
 */
export function renderOperations(
    operations: readonly ShownOperation[],
    style: Style,
    sharedDirectory: string | null = null,
): string {
    if (operations.length === 0) {
        const elsewhere = sharedDirectory === null ? "" : `, and none was read from ${sharedDirectory}`;
        return fill(`No operation is in the journal of this workstation${elsewhere}.`, style.width, "").join("\n");
    }
    const heading = ["OPERATION", "BEGAN (UTC)", "OUTCOME", "SYSPLEX", "USER AND INSTANCES"];
    const continued = new Set(operations.flatMap(({ events }) => beganOf(events)?.continues ?? []));
    const isLeft = ({ report }: ShownOperation): boolean =>
        report.operation.endedAt === null && !continued.has(report.operation.id);
    const rows = operations.map((operation) => {
        const { report, events } = operation;
        const began = beganOf(events);
        return [
            report.operation.id,
            dayAndMinute(report.operation.startedAt),
            isLeft(operation) ? "no end" : continued.has(report.operation.id) ? "continued" : report.outcome,
            began?.profile ?? "-",
            `${began ? `${began.by.user}@${began.by.host}: ` : ""}${report.instances.map(({ id }) => id).join(" ")}`,
        ];
    });
    const open = operations.some(isLeft)
        ? ["", ...fill("no end: it is still running, or its program is gone", style.width, "  ")]
        : [];
    return [...headed(columns([heading, ...rows], style.width), style), ...open].join("\n");
}

/** The user, the plan, the events, the outcome. */
export function renderOperation({ report, events }: ShownOperation, style: Style): string {
    const began = beganOf(events);
    return [
        style.paint(report.operation.id, "strong"),
        ...(began ? headLines(began, style) : []),
        "",
        ...renderPlan(report.plan, style),
        "",
        ...storyOf(events, style),
        "",
        renderOutcome(report, style),
    ].join("\n");
}

const beganOf = (events: readonly OperationEvent[]): Began | undefined =>
    events.find((event): event is Began => event.kind === "operation-began");

function headLines({ by, at, profile, settings, continues, notes }: Began, style: Style): readonly string[] {
    const given = Object.entries(settings).map(([name, value]) => `${name}=${String(value)}`);
    return [
        `  by        ${by.user}@${by.host} (process ${by.pid}), profile ${profile}`,
        `  began     ${at}`,
        ...(given.length === 0 ? [] : [`  settings  ${given.join(" ")}`]),
        ...(continues === null ? [] : [`  continues ${continues}`]),
        ...notes.flatMap((note) => fill(note, style.width, " ".repeat(12), "  note      ")),
    ];
}

function storyOf(events: readonly OperationEvent[], style: Style): readonly string[] {
    let progress = newProgress;
    return events.flatMap((event) => {
        const lines = event.kind === "operation-began" ? [] : logLines(progress, event, style);
        progress = withEvent(progress, event);
        return lines;
    });
}
