// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { TimelineReport } from "../../index";
import { columns, fill } from "./layout/columns";
import { harmlessLine } from "./layout/harmless";
import { markdownTable, markdownText } from "./layout/markdownText";
import type { Style } from "./layout/style";
import { headed } from "./layout/style";
import { dayAndTime, timeOfDay } from "./layout/timeWords";
import { counted } from "./layout/counted";

/** The sources as the table names them. */
export const sourceNames = {
    launcher: "SYSPRINT",
    job: "JESMSGLG",
    console: "hardcopy",
    journal: "zowe ha",
    registry: "registry",
    certificate: "certificate",
} as const;

/** One row for each event; above them what is not known, and how long things took. */
export function renderTimeline(report: TimelineReport, style: Style): string {
    const { events, spans, missing, profile, since, outcome } = report;
    const gaps = events.filter(({ kind }) => kind === "gap").length;
    return [
        `${harmlessLine(profile)}   since ${dayAndTime(since)}`,
        "",
        ...missing.flatMap(({ system, what, why }) =>
            fill(`${what} of ${system}: ${why}`, style.width, "            ", "  not seen  "),
        ),
        ...spans.flatMap(({ what, from }) =>
            fill(`${what} (${timeOfDay(from)})`, style.width, "            ", "  took      "),
        ),
        ...(missing.length + spans.length === 0 ? [] : [""]),
        ...(events.length === 0 ? [] : headed(columns(rowsOf(events), style.width), style)),
        "",
        `${outcome}  ${counted(events.length - gaps, "event")}${gaps === 0 ? "" : `, ${counted(gaps, "gap")}`}`,
    ].join("\n");
}

/** For a ticket. */
export function renderTimelineMarkdown({ events, spans, missing, profile, since }: TimelineReport): string {
    const [heading = [], ...rows] = rowsOf(events);
    return [
        `## ${markdownText(profile)} since ${dayAndTime(since)}`,
        "",
        ...spans.map(({ what, from }) => `- ${markdownText(what)} (${timeOfDay(from)})`),
        ...(spans.length === 0 ? [] : [""]),
        ...markdownTable(heading, rows),
        "",
        ...missing.map(({ system, what, why }) => `- not seen: ${markdownText(`${what} of ${system}: ${why}`)}`),
    ].join("\n");
}

function rowsOf(events: TimelineReport["events"]): readonly (readonly string[])[] {
    return [
        ["TIME", "SYSTEM", "SOURCE", "WHAT"],
        ...events.map(({ kind, at, isApproximate, system, source, message, what }) => [
            `${isApproximate ? "~" : ""}${dayAndTime(at)}`,
            system ?? "-",
            kind === "gap" ? "-" : sourceNames[source],
            `${message === null || source === "journal" ? "" : `${message} `}${what}`,
        ]),
    ];
}
