// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Measure, MeasuredTarget } from "../../index";
import { columns, fill } from "./layout/columns";
import type { Style } from "./layout/style";
import { timeOfDay } from "./layout/timeWords";

/** The measurement during the operation: calls, failures and the longest gap of each target, and a small timeline. */
export function renderMeasure(measure: Measure, style: Style): readonly string[] {
    const heading = ["MEASURED AT", "CALLS", "FAILED", "LONGEST GAP", "PAUSED", "TIME"];
    const rows = measure.targets.map((target) => [
        target.target,
        String(target.calls),
        String(target.failures),
        target.longestGapAt === null ? "-" : `${target.longestGapSeconds} s at ${timeOfDay(target.longestGapAt)}`,
        target.pausedSeconds === 0 ? "-" : `${target.pausedSeconds} s`,
        lineOfTime(target, Math.max(16, style.width - 62)),
    ]);
    const samples = [...new Set(measure.targets.flatMap((target) => target.samples))].slice(0, 3);
    const notes = [
        `${measure.kinds.join(", ")} for ${measure.seconds} s; a target is paused while its own instance is down as planned.`,
        ...(samples.length === 0 ? [] : [`Seen: ${samples.join("; ")}.`]),
        `These calls do not cover: ${measure.blindTo.join(", ")}.`,
    ];
    return [
        ...columns([heading, ...rows], style.width).flat(),
        ...notes.flatMap((note) => fill(note, style.width, "  ")),
    ];
}

/** `.` calls and none failed, `x` some failed, a blank where none was made. */
function lineOfTime({ timeline }: MeasuredTarget, width: number): string {
    const step = Math.max(1, Math.ceil(timeline.length / width));
    const stretches = Array.from({ length: Math.ceil(timeline.length / step) }, (_, index) =>
        timeline.slice(index * step, (index + 1) * step),
    );
    return stretches.map(signOf).join("").trimEnd();
}

function signOf(stretch: MeasuredTarget["timeline"]): string {
    if (stretch.some(({ failures }) => failures > 0)) {
        return "x";
    }
    return stretch.some(({ calls }) => calls > 0) ? "." : "_";
}
