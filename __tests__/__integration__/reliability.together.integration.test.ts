// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Simulator } from "../../simulator/startSimulator";
import type { HaConnection } from "../../src/index";
import { sharedSetup } from "../../src/index";
import { figure, netMs, seeds } from "../support/laws/reliability";
import type { Ended } from "../support/laws/roundWatch";
import { RoundWatch } from "../support/laws/roundWatch";
import type { Round } from "../support/laws/togetherRounds";
import { asCommand, roundOf, sharedDirectory, withKill } from "../support/laws/togetherRounds";
import { connectTo } from "../support/wire/connectTo";
import { giveOrder } from "../support/worlds/atOneWorkstation";
import { letClocksDiffer } from "../support/worlds/clocksApart";
import { withPretendSysplex } from "../support/zowe/withSysplex";
import { Workstations } from "../support/zowe/workstations";
import { removeDirectory, temporaryDirectory } from "../support/zowe/zoweCli";

const rounds = seeds(200, 5);
const processRounds = seeds(30, 1);
/** Rounds mostly wait: so many go on at once. */
const lanes = 4;

interface Tally {
    /** Every law that a round broke, with what makes the round again. */
    readonly broken: { broken: readonly string[]; round: Round; ended: readonly string[] }[];
    readonly outcomes: Record<string, number>;
    met: number;
}

const newTally = (): Tally => ({ broken: [], outcomes: {}, met: 0 });

async function withHomes<T>(count: number, work: (homes: readonly string[]) => Promise<T>): Promise<T> {
    const homes = await Promise.all(Array.from({ length: count }, () => temporaryDirectory()));
    try {
        return await work(homes);
    } finally {
        await Promise.all(homes.map(removeDirectory));
    }
}

function connection(plex: Simulator, { place }: Round, home: string): HaConnection {
    return connectTo(plex, { ...(place === "shared" ? { sharedDirectory } : {}), home });
}

async function prepare(plex: Simulator, round: Round, home: string): Promise<void> {
    if (round.place === "shared") {
        const made = await sharedSetup(connection(plex, round, home), { isDryRun: false }, AbortSignal.timeout(60_000));
        expect(made.outcome).toBe("DONE");
    }
    if (round.dead !== null) {
        await plex.input({ kind: "instance-killed", instance: round.dead });
    }
}

async function lose(plex: Simulator, { lost }: Round): Promise<void> {
    if (lost !== null) {
        await pause(lost.afterMs);
        await plex.input({ kind: "answers-lost", system: lost.system, count: lost.count });
    }
}

const inWords = ({ order, report }: Ended): string =>
    `${order.verb} ${order.target}: ${report === null ? "killed" : `${report.outcome}: ${report.reason}`}`;

function tell(tally: Tally, round: Round, ended: readonly Ended[], broken: readonly string[], met: number): void {
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

/** Each workstation in this process, with a home and a clock of its own. */
async function play(seed: number, tally: Tally): Promise<void> {
    const round = roundOf(seed);
    await withHomes(round.orders.length, (homes) =>
        withPretendSysplex(round.options, async (plex) => {
            const at = (number: number): HaConnection => connection(plex, round, homes[number] ?? "");
            await prepare(plex, round, homes[0] ?? "");
            const watch = new RoundWatch(plex, round);
            const given = round.orders.map(async (order, number) => ({
                order,
                report: await giveOrder(at(number), order, round.place),
            }));
            const [ended] = await Promise.all([Promise.all(given), lose(plex, round)]);
            watch.close();
            tell(tally, round, ended, await watch.broken(ended, at(0), homes), watch.met);
        }),
    );
}

/** Each workstation a `zowe` of its own, one of which is killed in the middle; then a colleague resumes what it left. */
async function playProcesses(seed: number, tally: Tally): Promise<void> {
    const { round, kill } = withKill(seed);
    await withPretendSysplex(round.options, (plex) =>
        Workstations.with(plex, round.orders.length, async (all) => {
            await prepare(plex, round, join(all.homes[0] ?? "", "ha"));
            const watch = new RoundWatch(plex, round);
            const commands = round.orders.map((order) => asCommand(order, round.place));
            const [ran] = await Promise.all([all.together(commands, kill), lose(plex, round)]);
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
            const broken = await watch.broken(ended, connection(plex, round, homes[0] ?? ""), homes);
            tell(tally, round, ended, [...broken, ...hindered], watch.met);
        }),
    );
}

async function inLanes(chosen: readonly number[], work: (seed: number) => Promise<void>): Promise<void> {
    const left = [...chosen];
    const lane = async (): Promise<void> => {
        for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
            await work(seed);
        }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
}

describe("operations of several workstations at the same moment, whatever they are", () => {
    it(
        "never take the last that serves, tell who refuses who has it, and leave nothing behind",
        async () => {
            letClocksDiffer();
            const tally = newTally();
            await inLanes(rounds, (seed) => play(seed, tally));
            expect(tally.broken).toEqual([]);
            // Rounds in which nobody gave way, or nobody acted, would prove nothing.
            const names = Object.keys(tally.outcomes).join();
            expect(names).toContain("REFUSED");
            expect(names).toContain("DONE");
            figure("together", `${rounds.length} rounds: ${JSON.stringify(tally.outcomes)}, met ${tally.met}`);
        },
        netMs,
    );

    it(
        "do so too when each is a zowe of its own and one is killed in the middle",
        async () => {
            const tally = newTally();
            await inLanes(processRounds, (seed) => playProcesses(seed, tally));
            expect(tally.broken).toEqual([]);
            figure("together, killed", `${processRounds.length} rounds: ${JSON.stringify(tally.outcomes)}`);
        },
        netMs,
    );
});
