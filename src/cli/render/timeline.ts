// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { TimelineReport } from "../../index";
import { columns, fill } from "./layout/columns";
import { harmless } from "./layout/harmless";
import type { Style } from "./layout/style";
import { headed } from "./layout/style";
import { dayAndTime } from "./layout/timeWords";
import { counted } from "./layout/counted";

const sources = { launcher: "SYSPRINT", job: "JESMSGLG", console: "hardcopy" } as const;

/** One row for each event, and what is not known above them. */
export function renderTimeline({ events, missing, profile, since, outcome }: TimelineReport, style: Style): string {
    return [
        `${harmless(profile)}   since ${dayAndTime(since)}`,
        "",
        ...missing.flatMap(({ system, what, why }) =>
            fill(`${what} of ${system}: ${why}`, style.width, "            ", "  not seen  "),
        ),
        ...(events.length === 0 ? [] : headed(columns(rowsOf(events), style.width), style)),
        "",
        `${outcome}  ${counted(events.length, "event")}`,
    ].join("\n");
}

/** For a ticket. */
export function renderTimelineMarkdown({ events, missing, profile, since }: TimelineReport): string {
    const row = (cells: readonly string[]): string =>
        `| ${cells.map((cell) => harmless(cell).replaceAll("|", "\\|")).join(" | ")} |`;
    const [heading = [], ...rows] = rowsOf(events);
    return [
        `## ${harmless(profile)} since ${dayAndTime(since)}`,
        "",
        row(heading),
        row(heading.map(() => "---")),
        ...rows.map(row),
        "",
        ...missing.map(({ system, what, why }) => `- not seen: ${what} of ${system}: ${harmless(why)}`),
    ].join("\n");
}

function rowsOf(events: TimelineReport["events"]): readonly (readonly string[])[] {
    return [
        ["TIME", "SYSTEM", "SOURCE", "WHAT"],
        ...events.map(({ at, isApproximate, system, source, message, what }) => [
            `${isApproximate ? "~" : ""}${dayAndTime(at)}`,
            system,
            sources[source],
            `${message} ${what}`,
        ]),
    ];
}
