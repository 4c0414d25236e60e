// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { RecordingTape } from "../../src/api/adapters/tape/RecordingTape";
import { connectionFacts, replayConnection } from "../../src/api/adapters/tape/replayConnection";
import { ReplayTape } from "../../src/api/adapters/tape/ReplayTape";
import { readEntry, writeEntry } from "../../src/api/adapters/tape/tapeEntry";
import type { HaConnection } from "../../src/index";
import { cacheStatus, check, configShow, registryList, status } from "../../src/index";
import { scaled } from "../support/laws/reliability";
import { everyScenario, patientConnection } from "../support/zowe/lookAtScenario";
import { inStillSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";

liveInVirtualWorld();

const signal = new AbortController().signal;

/** Everything that only looks. */
const looks: Readonly<Record<string, (connection: HaConnection) => Promise<object>>> = {
    status: (connection) => status(connection, { lpars: null }, signal),
    check: (connection) => check(connection, { selectors: [], set: null, lpars: null }, signal),
    "registry list": (connection) => registryList(connection, { lpars: null }, signal),
    "cache status": (connection) => cacheStatus(connection, { lpars: null, serviceId: null }, signal),
    "config show": (connection) => configShow({ connection, signal }, null, "components"),
};

/** With `npm test` one of each kind of trouble; all with RELIABILITY=full, some of which wait for what hangs. */
const brief = ["healthy", "instance-stopped", "lpar-lost", "single-healthy", "zosmf-failing-on-one"];
const scenarios =
    scaled(1, 0) === 1
        ? everyScenario
        : everyScenario.filter(({ scenario, layout }) => layout === undefined && brief.includes(scenario ?? ""));

/** Without what tells how long this machine took. */
function timeless(report: object): unknown {
    return JSON.parse(JSON.stringify(report), (key, value: unknown) =>
        ["generatedAt", "durationMs", "at"].includes(key) ? undefined : value,
    );
}

describe("what is replayed from the raw answers", () => {
    it.each(scenarios.map((options) => [`${options.scenario ?? ""} ${options.layout ?? ""}`.trim(), options]))(
        "is what was reported live: %s",
        async (_, options) => {
            await inStillSysplex(options, async (plex) => {
                for (const [name, look] of Object.entries(looks)) {
                    const tape = new RecordingTape();
                    const connection = patientConnection(plex);
                    const live = await look({ ...connection, tape });
                    const entries = tape.entries.map((entry) => readEntry(writeEntry(entry)));
                    const before = plex.requests().length;
                    const replayed = await look(
                        replayConnection(connectionFacts(connection), new ReplayTape(entries, new Date(0))),
                    );
                    expect([name, timeless(replayed)]).toEqual([name, timeless(live)]);
                    expect(plex.requests()).toHaveLength(before);
                }
            });
        },
    );
});
