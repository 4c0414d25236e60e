// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { RegistryReport } from "../../index";
import { columns } from "./columns";
import type { Style } from "./style";

type Row = RegistryReport["rows"][number];
type Listed = Row["at"][number];

/** One row for each entry; a column for each Discovery Service that answers. */
export function renderRegistry(report: RegistryReport, style: Style): string {
    const answering = report.discoveries.filter(({ answers }) => answers).map(({ instance }) => instance);
    const silent = report.discoveries.filter(({ answers }) => !answers);
    const heading = ["INSTANCE", "SERVICE", ...answering.map((name) => `AT ${name}`.toUpperCase()), "NOTE"];
    const rows = report.rows.map((row) => [
        row.instance ?? row.host,
        row.service,
        ...answering.map((name) => cell(row, name)),
        noteOf(row),
    ]);
    const [top = [], ...lines] = columns([heading, ...rows], style.width);
    return [
        ...top.map((line) => style.paint(line, "quiet")),
        ...lines.flat(),
        ...silent.map(({ instance, why }) => `  the Discovery Service of ${instance} was not seen: ${why ?? ""}`),
        "",
        `${style.paint(report.outcome, report.outcome === "HEALTHY" ? "good" : "warning")}  ${report.reason}`,
    ].join("\n");
}

function cell({ at }: Row, discovery: string): string {
    const entry = at.find((one) => one.discovery === discovery);
    return entry ? `${entry.status} ${leaseWords(entry)}` : "-";
}

function leaseWords({ lease, leaseSeconds }: Listed): string {
    return leaseSeconds === null ? lease.toLowerCase() : `${lease.toLowerCase()} ${Math.round(leaseSeconds)}s`;
}

function noteOf({ instance, differs, missingAt, at }: Row): string {
    const notes = [
        instance === null ? "not in the configuration" : null,
        missingAt.length > 0 ? `missing at ${missingAt.join(", ")}` : null,
        differs && missingAt.length === 0 ? "they differ" : null,
        at.some(({ override }) => override !== null) ? "override" : null,
    ];
    return notes.filter((note) => note !== null).join("; ");
}
