// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigReport } from "../../index";
import { columns, fill } from "./layout/columns";
import { findingIndent, findingLines } from "./layout/findings";
import type { Style } from "./layout/style";
import { headed, painted } from "./layout/style";
import { severityTones } from "./layout/tones";

type Fault = ConfigReport["problems"][number];
type Difference = ConfigReport["differences"][number];

/** Values with their origin, problems with file and line, differences side by side; whichever there are. */
export function renderConfig(report: ConfigReport, style: Style): string {
    if (report.values.length > 0) {
        return valueLines(report, style).join("\n");
    }
    const tone = report.outcome === "HEALTHY" ? "good" : report.outcome === "CRITICAL" ? "bad" : "warning";
    const verdict = fill(report.reason, style.width, "    ", `${report.outcome}  `);
    return [
        ...report.problems.flatMap((fault) => faultLines(fault, style)),
        ...report.differences.flatMap((difference) => differenceLines(difference, style)),
        ...(report.problems.length + report.differences.length > 0 ? [""] : []),
        ...painted(verdict, report.outcome, tone, style),
    ].join("\n");
}

/** One row each, or where the terminal has no room for that, value and origin below the path. */
function valueLines({ values }: ConfigReport, style: Style): string[] {
    const rows = values.map((row) => [row.instance ?? "-", row.path, String(row.value), originOf(row)]);
    const wide = columns([["INSTANCE", "PATH", "VALUE", "FROM"], ...rows], style.width);
    const isFit = wide.flat().every((line) => line.length <= style.width);
    return headed(isFit ? wide : narrow(rows, style), style);
}

function narrow(rows: readonly (readonly string[])[], { width }: Style): string[][] {
    const named = [["INSTANCE", "PATH"], ...rows.map(([instance = "", path = ""]) => [instance, path])];
    const said = ["VALUE, FROM", ...rows.map(([, , value = "", origin = ""]) => `${value}, from ${origin}`)];
    const start = 2 + Math.max(...named.map(([instance = ""]) => instance.length)) + 2;
    return columns(named, width).map((lines, index) => [
        ...lines,
        ...fill(said[index] ?? "", width, " ".repeat(start + 2)),
    ]);
}

function originOf({ origin, document, line, isTemplate }: ConfigReport["values"][number]): string {
    const place =
        document === null ? "defaults" : `${origin === "haInstances" ? "haInstances, " : ""}${document}:${line ?? "?"}`;
    return isTemplate ? `${place} (a template: only z/OS can evaluate it)` : place;
}

function faultLines({ id, severity, message, remedy, document, line }: Fault, style: Style): string[] {
    const place = document === null ? "" : ` (${document}:${line ?? "?"})`;
    const told = { id, text: `${message}${place}`, next: remedy, tone: severityTones[severity] };
    return findingLines(told, style);
}

function differenceLines({ path, values, isAllowed }: Difference, style: Style): string[] {
    const sides = values.map(({ of, value, isSet }) => `${of}: ${isSet ? String(value) : "(not set)"}`).join("   ");
    return fill(`${path}${isAllowed ? " (may differ)" : ""}  ${sides}`, style.width, findingIndent, "  ");
}
