// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SharedReport } from "../../index";
import { columns, fill } from "./layout/columns";
import type { Style } from "./layout/style";
import { headed } from "./layout/style";

/** The created or observed items, the problems, the access to grant, and the outcome. */
export function renderShared(report: SharedReport, style: Style): string {
    return [
        style.paint(report.directory, "strong"),
        "",
        ...stepLines(report, style),
        ...systemLines(report, style),
        ...problemLines(report, style),
        ...grantLines(report),
        ...fill(report.reason, style.width, " ".repeat(report.outcome.length + 2), `${report.outcome}  `),
    ].join("\n");
}

function stepLines({ steps }: SharedReport, style: Style): readonly string[] {
    const rows = steps.map(({ command, status, detail }) => [
        status,
        status === "FAILED" ? command : withDetail(command, detail),
    ]);
    return rows.length === 0 ? [] : [...columns(rows, style.width).flat(), ""];
}

const withDetail = (command: string, detail: string | null): string =>
    detail === null ? command : `${command}  ${detail}`;

function systemLines({ systems }: SharedReport, style: Style): readonly string[] {
    const rows = systems.map(({ zosmf, result, saw }) => [zosmf, result, saw]);
    return rows.length === 0
        ? []
        : [...headed(columns([["Z/OSMF", "RESULT", "SAW"], ...rows], style.width), style), ""];
}

function problemLines({ problems }: SharedReport, style: Style): readonly string[] {
    return problems.flatMap(({ severity, message, remedy }) => [
        ...fill(message, style.width, " ".repeat(10), severity.padEnd(10)),
        ...fill(remedy, style.width, " ".repeat(16), "          next: "),
        "",
    ]);
}

function grantLines({ grants }: SharedReport): readonly string[] {
    return grants.length === 0
        ? []
        : ["To grant to every user who runs operations:", ...grants.map((line) => `  ${line}`), ""];
}
