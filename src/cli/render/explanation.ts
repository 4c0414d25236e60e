// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ExplainReport } from "../../index";
import { columns, fill } from "./layout/columns";
import { provingWords } from "./layout/findings";
import type { Style } from "./layout/style";

type Entry = ExplainReport["entries"][number];

type Row = Entry["details"][number];

/** More entries than this are shown as a list. */
const mostInFull = 12;

/** One thing in full, a few one after another, many as a list. */
export function renderExplanation(report: ExplainReport, style: Style): string {
    if (report.bundle !== null) {
        return explainedBundle(report, style);
    }
    if (report.query === null) {
        return catalogue(report, style);
    }
    return report.entries.length > mostInFull
        ? list(report.entries, style).join("\n")
        : report.entries.map((entry) => inFull(entry, [], style)).join("\n\n");
}

/** What was seen comes first: it is why somebody looks here. */
function explainedBundle({ entries, seen }: ExplainReport, style: Style): string {
    const told = entries.map((entry) => {
        const own = seen.filter(({ id }) => id === entry.id).flatMap(sightRows);
        return inFull(entry, own.length === 0 ? [nothingSeen] : own, style);
    });
    return told.length === 0 ? "In this bundle, everything is as it should be." : told.join("\n\n");
}

const nothingSeen: Row = { heading: "seen", text: "nothing in this bundle shows it" };

/** A finding is about an instance and its system, a message about a system alone. */
function sightRows({ instance, system, text, evidence }: ExplainReport["seen"][number]): readonly Row[] {
    const where = instance ?? system;
    return [
        { heading: "seen", text: where === null ? text : `${where}: ${text}` },
        ...evidence.map((line) => ({ heading: "log", text: provingWords(line) })),
    ];
}

function inFull(entry: Entry, before: readonly Row[], style: Style): string {
    const { id, kind, title, means, next, details } = entry;
    const name = kind === "exit-code" ? `exit code ${id}` : id;
    const rows = [...before, { heading: "means", text: means }, { heading: "next", text: next }, ...details];
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
