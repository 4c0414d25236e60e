// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Drill, DrillForeseen, Foresight, ProofAnswer } from "../../../index";
import { columns, fill } from "../layout/columns";
import type { Style } from "../layout/style";
import { headed } from "../layout/style";
import { timeOfDay } from "../layout/timeWords";

/** Each measured figure beside what was foreseen. */
export function renderDrill(drill: Drill, isDryRun: boolean, style: Style): readonly string[] {
    const heading = ["FIGURE", ...(isDryRun ? [] : ["MEASURED"]), "FORESEEN"];
    const rows = drillFigures(drill).map(([name, measured, words]) => [name, ...(isDryRun ? [] : [measured]), words]);
    return [
        ...headed(columns([heading, ...rows], style.width), style),
        ...drillNotes(drill, isDryRun).flatMap((note) => fill(note, style.width, "  ")),
    ];
}

/** In sentences: what was foreseen, when it was down, and what is worse than foreseen. */
export function drillNotes(drill: Drill, isDryRun: boolean): readonly string[] {
    const { foreseen } = drill;
    return [
        ...(foreseen === null ? [] : [`Remaining and proven to serve: ${foreseen.remaining.join(", ")}.`]),
        ...(foreseen?.consequences ?? []),
        ...(isDryRun ? [] : timesOf(drill)),
        ...drill.surprises.map((surprise) => `Worse than foreseen: ${surprise}`),
    ];
}

type Row = readonly [figure: string, measured: string, foreseen: string];

export function drillFigures(drill: Drill): readonly Row[] {
    const { foreseen, calls, failedCalls, longestGapSeconds, recoverySeconds, cacheKey, logout } = drill;
    const noFailure = foreseen?.failedCalls.value === 0 ? "0 s" : "-";
    return [
        ["failed calls", failedCalls === null ? "-" : `${failedCalls} of ${calls ?? 0}`, callsForeseen(foreseen)],
        ["longest gap", inSeconds(longestGapSeconds), noFailure],
        ["first to last failure", inSeconds(recoverySeconds), noFailure],
        ["cache key", keyWords[cacheKey], answerForeseen(foreseen?.cacheKey, keyWords)],
        ["logout", logoutWords[logout], answerForeseen(foreseen?.logout, logoutWords)],
    ];
}

const inSeconds = (seconds: number | null): string => (seconds === null ? "-" : `${seconds} s`);

function callsForeseen(foreseen: DrillForeseen | null): string {
    if (foreseen === null) {
        return "-";
    }
    const { value, because } = foreseen.failedCalls;
    return value === null ? because : `${value}: ${because}`;
}

export const keyWords: Readonly<Record<ProofAnswer, string>> = {
    HOLDS: "kept",
    LOST: "lost",
    UNKNOWN: "not known",
    SKIPPED: "not tried",
};

export const logoutWords: Readonly<Record<ProofAnswer, string>> = { ...keyWords, HOLDS: "counts", LOST: "forgotten" };

function answerForeseen(
    foresight: Foresight<ProofAnswer> | undefined,
    words: Readonly<Record<ProofAnswer, string>>,
): string {
    if (foresight === undefined) {
        return "-";
    }
    const { value, because } = foresight;
    return `${value === null ? "not known" : words[value]}: ${because}`;
}

function timesOf({ downAt, readyAt, downSeconds, instance, baseline }: Drill): readonly string[] {
    const before = baseline === null ? [] : [`Calls were measured for ${baseline.seconds} s before anything changed.`];
    if (downAt === null) {
        return [...before, `${instance} was not taken down.`];
    }
    return readyAt === null
        ? [...before, `${instance} went down at ${timeOfDay(downAt)} and was not READY again at the end.`]
        : [
              ...before,
              `${instance} was down from ${timeOfDay(downAt)} to ${timeOfDay(readyAt)}: ${downSeconds ?? 0} s.`,
          ];
}
