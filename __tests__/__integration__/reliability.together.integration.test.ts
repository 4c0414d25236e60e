// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdirSync } from "node:fs";
import { figure, netMs, seeds } from "../support/laws/reliability";
import { loseAnswers, prepareRound, roundConnection } from "../support/laws/roundPreparation";
import type { RoundTally } from "../support/laws/roundTally";
import { countRound, newRoundTally } from "../support/laws/roundTally";
import { RoundWatch } from "../support/laws/roundWatch";
import { roundOf } from "../support/laws/togetherRounds";
import { liveInVirtualWorld, withVirtualSysplex } from "../support/virtual/virtualWorld";
import { giveOrder } from "../support/worlds/atOneWorkstation";
import { letClocksDiffer } from "../support/worlds/clocksApart";

const rounds = seeds(200, 12);

/** Each workstation in this process, with a home and a clock of its own. */
async function play(seed: number, tally: RoundTally): Promise<void> {
    const round = roundOf(seed);
    await withVirtualSysplex(seed, round.options, async ({ plex, home }) => {
        const homes = round.orders.map((_, number) => home(`home${number}`));
        homes.forEach((one) => mkdirSync(one));
        const at = (number: number) => roundConnection(plex, round, homes[number] ?? "");
        await prepareRound(plex, round, homes[0] ?? "");
        const watch = new RoundWatch(plex, round);
        const given = round.orders.map(async (order, number) => ({
            order,
            report: await giveOrder(at(number), order, round.place),
        }));
        const [ended] = await Promise.all([Promise.all(given), loseAnswers(plex, round)]);
        watch.close();
        countRound(tally, round, { ended, broken: await watch.broken(ended, at(0), homes), met: watch.met });
    });
}

describe("operations of several workstations at the same moment, whatever they are", () => {
    liveInVirtualWorld();

    it(
        "never take the last that serves, tell who refuses who has it, and leave nothing behind",
        async () => {
            letClocksDiffer();
            const tally = newRoundTally();
            for (const seed of rounds) {
                await play(seed, tally);
            }
            expect(tally.broken).toEqual([]);
            // Rounds in which nobody gave way, or nobody acted, would prove nothing.
            const names = Object.keys(tally.outcomes).join();
            expect(names).toContain("REFUSED");
            expect(names).toContain("DONE");
            figure("together", `${rounds.length} rounds: ${JSON.stringify(tally.outcomes)}, met ${tally.met}`);
        },
        netMs,
    );
});
