// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ExplainReport } from "../../index";
import { columns, fill } from "./layout/columns";
import type { Style } from "./layout/style";

type Entry = ExplainReport["entries"][number];

/** More entries than this are shown as a list. */
const mostInFull = 12;

/** One thing in full, a few one after another, many as a list. */
export function renderExplanation(report: ExplainReport, style: Style): string {
    if (report.query === null) {
        return catalogue(report, style);
    }
    return report.entries.length > mostInFull
        ? list(report.entries, style).join("\n")
        : report.entries.map((entry) => inFull(entry, style)).join("\n\n");
}

function inFull(entry: Entry, style: Style): string {
    const { id, kind, title, means, next, details } = entry;
    const name = kind === "exit-code" ? `exit code ${id}` : id;
    const rows = [{ heading: "means", text: means }, { heading: "next", text: next }, ...details];
    const width = Math.max(...rows.map(({ heading }) => heading.length)) + 2;
    const indent = " ".repeat(width + 2);
    return [
        `${style.paint(name, "strong")}  ${title}`,
        ...rows.flatMap(({ heading, text }) => fill(text, style.width, indent, `  ${heading.padEnd(width)}`)),
    ].join("\n");
}

function list(entries: readonly Entry[], style: Style): readonly string[] {
    return columns(
        entries.map(({ id, kind, title, means }) => [id, kind === "message" ? means : title]),
        style.width,
    ).flat();
}

function catalogue({ entries, checks }: ExplainReport, style: Style): string {
    const of = (kind: Entry["kind"]): readonly Entry[] => entries.filter((entry) => entry.kind === kind);
    const areas = checks.flatMap(({ area, ids }) => [
        style.paint(area, "strong"),
        ...list(
            ids.flatMap((id) => entries.find((entry) => entry.id === id && entry.kind === "check") ?? []),
            style,
        ),
        "",
    ]);
    return [
        ...areas,
        style.paint("states and verdicts", "strong"),
        ...list([...of("state"), ...of("verdict")], style),
        "",
        style.paint("exit codes", "strong"),
        ...list(of("exit-code"), style),
        "",
        style.paint("layouts", "strong"),
        ...list(of("layout"), style),
        "",
        `and ${of("message").length} messages of Zowe and z/OS: zowe ha explain <message id>, or zowe ha explain messages`,
    ].join("\n");
}
