// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { RecordingTape } from "../../src/api/adapters/tape/RecordingTape";
import { connectionFacts, replayConnection } from "../../src/api/adapters/tape/replayConnection";
import { ReplayTape } from "../../src/api/adapters/tape/ReplayTape";
import { check, whatIf } from "../../src/index";
import { inStillSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { connectTo } from "../support/wire/connectTo";

const { signal } = new AbortController();
const options = { lose: null, pairs: true };

describe("whatif from what check saw", () => {
    liveInVirtualWorld();

    it.each(["healthy", "lpar-lost", "single-healthy", "zosmf-failing-on-one"])(
        "foresees what it foresees live, and asks no system: %s",
        (scenario) =>
            inStillSysplex({ scenario, systems: 2 }, async (plex) => {
                const connection = connectTo(plex);
                const live = await whatIf(connection, options, signal);
                const tape = new RecordingTape();
                await check({ ...connection, tape }, { selectors: [], set: null, lpars: null }, signal);
                const before = plex.requests().length;
                const replay = replayConnection(connectionFacts(connection), new ReplayTape(tape.entries, new Date(0)));
                const foreseen = await whatIf(replay, options, signal);
                expect([foreseen.outcome, foreseen.reason, foreseen.losses]).toEqual([
                    live.outcome,
                    live.reason,
                    live.losses,
                ]);
                expect(plex.requests()).toHaveLength(before);
            }),
    );
});
