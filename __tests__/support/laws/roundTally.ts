// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { figure } from "./reliability";
import type { Ended } from "./roundWatch";
import type { Round } from "./togetherRounds";

/** What rounds came to. */
export interface RoundTally {
    /** Every law that a round broke, with what makes the round again. */
    readonly broken: { broken: readonly string[]; round: Round; ended: readonly string[] }[];
    readonly outcomes: Record<string, number>;
    /** Moments without anybody of the kind that the plan tells of. */
    met: number;
}

export const newRoundTally = (): RoundTally => ({ broken: [], outcomes: {}, met: 0 });

export interface RoundOutcome {
    readonly ended: readonly Ended[];
    readonly broken: readonly string[];
    readonly met: number;
}

export function countRound(tally: RoundTally, round: Round, { ended, broken, met }: RoundOutcome): void {
    if (broken.length > 0) {
        const one = { broken, round, ended: ended.map(inWords) };
        tally.broken.push(one);
        figure("together: broken", JSON.stringify(one));
    }
    tally.met += met;
    for (const { order, report } of ended) {
        const name = `${order.verb} ${report?.outcome ?? "killed"}`;
        tally.outcomes[name] = (tally.outcomes[name] ?? 0) + 1;
    }
}

const inWords = ({ order, report }: Ended): string =>
    `${order.verb} ${order.target}: ${report === null ? "killed" : `${report.outcome}: ${report.reason}`}`;
