// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DiagnosticsReport } from "../../index";
import { columns, fill } from "./layout/columns";
import { harmlessLine } from "./layout/harmless";
import type { Style } from "./layout/style";
import { headed, painted } from "./layout/style";
import { dayAndTime } from "./layout/timeWords";

/** What is in a bundle, what is not, and what of it must not be sent. */
export function renderDiagnostics(report: DiagnosticsReport, style: Style): string {
    const { manifest, secrets, outcome, reason, nameTable } = report;
    const { files, missing, takenAt, profile, versions } = manifest;
    const made = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
    const heading = `${profile}   ${dayAndTime(takenAt)}   ${made.join(", ")}`;
    const table = [["FILE", "BYTES", "WHAT"], ...files.map(({ name, bytes, what }) => [name, String(bytes), what])];
    const tone = outcome === "DONE" ? "good" : outcome === "DEGRADED" ? "warning" : "bad";
    return [
        ...fill(heading, style.width, ""),
        "",
        ...headed(columns(table, style.width), style),
        ...missing.flatMap(({ what, why }) => fill(`${what}: ${why}`, style.width, "            ", "  missing   ")),
        ...secrets.flatMap(({ file, line, kind }) =>
            fill(`${file}, line ${line}: ${kind}`, style.width, "            ", "  secret    "),
        ),
        "",
        ...painted(fill(reason, style.width, "    ", `${outcome}  `), outcome, tone, style),
        ...(nameTable === null
            ? []
            : fill(`${nameTable} contains the original names: keep it`, style.width, "            ", "  names     ")),
        ...(report.action === "COLLECT" ? [`  next      zowe ha diagnostics verify ${harmlessLine(report.file)}`] : []),
    ].join("\n");
}
