// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { join } from "node:path";
import { figure, netMs, seeds } from "../support/laws/reliability";
import { loseAnswers, prepareRound, roundConnection } from "../support/laws/roundPreparation";
import type { RoundTally } from "../support/laws/roundTally";
import { countRound, newRoundTally } from "../support/laws/roundTally";
import type { Ended } from "../support/laws/roundWatch";
import { RoundWatch } from "../support/laws/roundWatch";
import { asCommand, withKill } from "../support/laws/togetherRounds";
import { withPretendSysplex } from "../support/zowe/withSysplex";
import { Workstations } from "../support/zowe/workstations";

const rounds = seeds(30, 1);
/** Rounds mostly wait: so many go on at once. */
const lanes = 4;

/** Each workstation a `zowe` of its own, one of which is killed in the middle; then a colleague resumes what it left. */
async function play(seed: number, tally: RoundTally): Promise<void> {
    const { round, kill } = withKill(seed);
    await withPretendSysplex(round.options, (plex) =>
        Workstations.with(plex, round.orders.length, async (all) => {
            await prepareRound(plex, round, join(all.homes[0] ?? "", "ha"));
            const watch = new RoundWatch(plex, round);
            const commands = round.orders.map((order) => asCommand(order, round.place));
            const [ran] = await Promise.all([all.together(commands, kill), loseAnswers(plex, round)]);
            watch.close();
            // What was announced by the killed one has run out by then.
            await plex.advance(90);
            const resumed = await all.at(kill.number, asCommand("resume", round.place));
            const ended = ran.map(({ report, rc }, number) => ({
                order: round.orders[number] as Ended["order"],
                report: rc === null ? null : report,
            }));
            const hindered = resumed.rc === 16 ? [`nobody can take over: ${resumed.output}`] : [];
            const homes = all.homes.map((home) => join(home, "ha"));
            const broken = await watch.broken(ended, roundConnection(plex, round, homes[0] ?? ""), homes);
            countRound(tally, round, { ended, broken: [...broken, ...hindered], met: watch.met });
        }),
    );
}

describe("programs of several workstations at the same moment, one of which is killed", () => {
    it(
        "never take the last that serves, tell who refuses who has it, and leave nothing behind",
        async () => {
            const tally = newRoundTally();
            const left = [...rounds];
            const lane = async (): Promise<void> => {
                for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
                    await play(seed, tally);
                }
            };
            await Promise.all(Array.from({ length: lanes }, lane));
            expect(tally.broken).toEqual([]);
            figure("together, killed", `${rounds.length} rounds: ${JSON.stringify(tally.outcomes)}`);
        },
        netMs,
    );
});
