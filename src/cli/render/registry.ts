// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { RegistryReport } from "../../index";
import { columns, fill } from "./layout/columns";
import type { Style } from "./layout/style";
import { headed, painted } from "./layout/style";
import { verdictTones } from "./layout/tones";

type Row = RegistryReport["rows"][number];
type Listed = Row["at"][number];

/** One row for each entry; a column for each Discovery Service that answers, or a summary if they do not fit. */
export function renderRegistry(report: RegistryReport, style: Style): string {
    const answering = report.discoveries.filter(({ answers }) => answers).map(({ instance }) => instance);
    const silent = report.discoveries.filter(({ answers }) => !answers);
    const wide = sideBySide(report, answering);
    const table = fits(wide, style) ? wide : together(report);
    const verdict = fill(report.reason, style.width, "    ", `${report.outcome}  `);
    return [
        ...(report.rows.length === 0 ? [] : headed(columns(table, style.width), style)),
        ...silent.flatMap(({ instance, why }) =>
            fill(`the Discovery Service of ${instance} could not be seen: ${why ?? ""}`, style.width, "    ", "  "),
        ),
        ...(report.discoveries.length === 0 ? [] : [""]),
        ...painted(verdict, report.outcome, verdictTones[report.outcome], style),
    ].join("\n");
}

type Table = readonly (readonly string[])[];

function sideBySide({ rows }: RegistryReport, answering: readonly string[]): Table {
    const heading = ["INSTANCE", "SERVICE", ...answering.map((name) => `AT ${name}`.toUpperCase()), "NOTE"];
    const lines = rows.map((row) => [...nameOf(row), ...answering.map((name) => cell(row, name)), noteOf(row)]);
    return [heading, ...lines];
}

function together({ rows }: RegistryReport): Table {
    const lines = rows.map((row) => [...nameOf(row), statusesOf(row), leasesOf(row), noteOf(row)]);
    return [["INSTANCE", "SERVICE", "STATUS", "LEASE", "NOTE"], ...lines];
}

const nameOf = ({ instance, host, service }: Row): readonly string[] => [instance ?? host, service];

/** With room for a short note. */
function fits(table: Table, { width }: Style): boolean {
    const cells = table[0]?.length ?? 0;
    const widths = Array.from({ length: cells - 1 }, (_, column) =>
        Math.max(...table.map((row) => (row[column] ?? "").length)),
    );
    return widths.reduce((sum, one) => sum + one + 2, 2) + 4 <= width;
}

function statusesOf({ at }: Row): string {
    const statuses = [...new Set(at.map(({ status }) => status))];
    return statuses.length === 1
        ? (statuses[0] ?? "-")
        : statuses.map((status) => `${status} at ${at.filter((one) => one.status === status).length}`).join(", ");
}

/** The span of what is left, or the words of those that have nothing left. */
function leasesOf({ at }: Row): string {
    return [...new Set(at.map(({ lease }) => lease))]
        .map((word) => leasePhrase(word, secondsOf(at.filter(({ lease }) => lease === word))))
        .join(", ");
}

function cell({ at }: Row, discovery: string): string {
    const entry = at.find((one) => one.discovery === discovery);
    return entry ? `${entry.status} ${leasePhrase(entry.lease, secondsOf([entry]))}` : "-";
}

function leasePhrase(lease: Listed["lease"], seconds: readonly number[]): string {
    const word = lease === "RUN-OUT" ? "run out" : lease.toLowerCase();
    return seconds.length === 0 ? word : `${word} ${span(seconds)}`;
}

const secondsOf = (listed: readonly Listed[]): readonly number[] =>
    listed.flatMap(({ leaseSeconds }) => (leaseSeconds === null ? [] : [leaseSeconds]));

/** Below zero, the lease has expired. */
function span(seconds: readonly number[]): string {
    const [least, most] = [Math.round(Math.min(...seconds)), Math.round(Math.max(...seconds))];
    const [first, last] = most < 0 ? [-most, -least] : [least, most];
    return `${first === last ? first : `${first}-${last}`}s${most < 0 ? " ago" : ""}`;
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
