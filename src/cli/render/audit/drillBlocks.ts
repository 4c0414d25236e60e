// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Drill, Measure, Trial } from "../../../index";
import { drillFigures, drillNotes, keyWords, logoutWords } from "../proving/drill";
import type { Tone } from "../layout/style";
import type { Block, Cell, Strip } from "./section";
import { list, table } from "./section";

/** The line of time of the instance, each figure beside what was foreseen, and what each instance answered about key and logout. */
export function drillBlocks(id: string, drill: Drill, measure: Measure): readonly Block[] {
    const line = lineOf(drill, measure);
    return [
        ...(line === null
            ? []
            : [
                  {
                      kind: "strips" as const,
                      title: `${id}: when ${drill.instance} was down`,
                      legend: "A low mark: it was up; a full mark: it was down.",
                      strips: [line],
                  },
              ]),
        ...table(`${id}: measured and foreseen`, ["Figure", "Measured", "Foreseen"], drillFigures(drill)),
        ...trialTable(`${id}: the cache key at each instance`, drill, "CACHE-KEY"),
        ...trialTable(`${id}: the logout at each instance`, drill, "LOGOUT"),
        ...list(drillNotes(drill, false)),
    ];
}

/** As many marks as a reader can tell apart. */
const marks = 120;

/** Null: it was not taken down. Without an end it was down until the calls ended. */
function lineOf({ instance, downAt, readyAt, downSeconds }: Drill, { startedAt, seconds }: Measure): Strip | null {
    if (downAt === null || seconds <= 0) {
        return null;
    }
    const placeOf = (at: string): number => ((Date.parse(at) - Date.parse(startedAt)) / (seconds * 1_000)) * marks;
    const from = placeOf(downAt);
    const to = readyAt === null ? marks : placeOf(readyAt);
    return {
        label: instance,
        words: downSeconds === null ? "not READY at the end" : `down for ${downSeconds} s`,
        stretches: Array.from({ length: marks }, (_, place) => ({
            calls: 1,
            failures: place + 1 > from && place < to ? 1 : 0,
        })),
    };
}

const phases: readonly Trial["phase"][] = ["BEFORE", "DOWN", "AFTER"];
const tones: Readonly<Record<Trial["answer"], Tone>> = {
    HOLDS: "good",
    LOST: "bad",
    UNKNOWN: "unknown",
    SKIPPED: "quiet",
};

function trialTable(caption: string, { trials }: Drill, subject: Trial["subject"]): readonly Block[] {
    const own = trials.filter((trial) => trial.subject === subject);
    const words = subject === "LOGOUT" ? logoutWords : keyWords;
    const cellOf = (instance: string, phase: Trial["phase"]): Cell => {
        const trial = own.find((one) => one.instance === instance && one.phase === phase);
        return trial === undefined ? "-" : { text: words[trial.answer], tone: tones[trial.answer] };
    };
    const instances = [...new Set(own.map(({ instance }) => instance))];
    return table(
        caption,
        ["Instance", "Before", "While it was down", "After its return"],
        instances.map((instance) => [instance, ...phases.map((phase) => cellOf(instance, phase))]),
    );
}
