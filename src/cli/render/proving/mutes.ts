// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { MuteReport, StatusReport } from "../../../index";
import { columns, fill } from "../layout/columns";
import { findingIndent } from "../layout/findings";
import type { Style } from "../layout/style";
import { headed, painted } from "../layout/style";
import { dayAndMinute } from "../layout/timeWords";

/** Every mute in a row, and what was done. */
export function renderMutes({ mutes, outcome, reason }: MuteReport, style: Style): string {
    const rows = mutes.map((mute) => [mute.id, placesOf(mute), dayAndMinute(mute.until), mute.by, mute.reason]);
    const table = [["FINDING", "WHERE", "UNTIL", "BY", "REASON"], ...rows];
    const tone = outcome === "DONE" || outcome === "NOTHING-TO-DO" ? "good" : "bad";
    return [
        ...(mutes.length === 0 ? [] : [...headed(columns(table, style.width), style), ""]),
        ...painted(fill(reason, style.width, "    ", `${outcome}  `), outcome, tone, style),
    ].join("\n");
}

function placesOf({ scopes }: MuteReport["mutes"][number]): string {
    return scopes.map(({ instance, system }) => instance ?? system ?? "sysplex").join(", ");
}

/** What is accepted stays visible, with the verdict that it would have. */
export function renderMuted(
    { muted, verdict, unmuted }: Pick<StatusReport, "muted" | "verdict" | "unmuted">,
    style: Style,
): readonly string[] {
    const lines = muted.flatMap((mute) =>
        fill(
            `${mute.id} at ${placesOf(mute)} until ${dayAndMinute(mute.until)} by ${mute.by}: ${mute.reason}`,
            style.width,
            findingIndent,
            "  muted     ",
        ),
    );
    return muted.length === 0 || verdict === unmuted.verdict
        ? lines
        : [...lines, ...fill(`the verdict is ${unmuted.verdict}`, style.width, findingIndent, "  unmuted   ")];
}
