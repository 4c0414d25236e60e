// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../../simulator/startSimulator";
import type { HaConnection } from "../../../src/index";
import { sharedSetup } from "../../../src/index";
import { passes } from "../virtual/virtualTime";
import { connectTo } from "../wire/connectTo";
import type { Round } from "./togetherRounds";
import { sharedDirectory } from "./togetherRounds";

/** What one workstation of a round has, by its home. */
export function roundConnection(plex: Simulator, { place }: Round, home: string): HaConnection {
    return connectTo(plex, { ...(place === "shared" ? { sharedDirectory } : {}), home });
}

/** What is there before the round begins. */
export async function prepareRound(plex: Simulator, round: Round, home: string): Promise<void> {
    if (round.place === "shared") {
        const at = roundConnection(plex, round, home);
        const made = await sharedSetup(at, { isDryRun: false }, new AbortController().signal);
        expect(made.outcome).toBe("DONE");
    }
    if (round.dead !== null) {
        await plex.input({ kind: "instance-killed", instance: round.dead });
    }
}

export async function loseAnswers(plex: Simulator, { lost }: Round): Promise<void> {
    if (lost !== null) {
        await passes(lost.afterMs);
        await plex.input({ kind: "answers-lost", system: lost.system, count: lost.count });
    }
}
