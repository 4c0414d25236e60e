// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdirSync } from "node:fs";
import type { Simulator } from "../../simulator/startSimulator";
import type { SimulatorOptions } from "../../simulator/world/options";
import type { HaConnection, OperationReport } from "../../src/index";
import { cacheList, status, stop } from "../../src/index";
import { liveInVirtualWorld, withVirtualSysplex } from "../support/virtual/virtualWorld";
import { connectTo } from "../support/wire/connectTo";
import { operationControl } from "../support/worlds/operationControl";

const serving = (plex: Simulator): readonly string[] =>
    plex
        .state()
        .instances.filter(
            ({ components }) =>
                components["apiml"] === "up" || (components["gateway"] === "up" && components["zaas"] === "up"),
        )
        .map(({ id }) => id);

const said = (ended: readonly OperationReport[]): readonly string[] =>
    ended.map(({ exitCode, outcome, reason }) => `${exitCode} ${outcome}: ${reason}`);

const patienceMs = 3_600_000;
const { signal } = new AbortController();

/** One stop for each instance at the same moment, each at a workstation with a home of its own. */
function stopsOfThree(
    seed: number,
    options: SimulatorOptions,
    work: (plex: Simulator, ended: readonly OperationReport[], at: HaConnection) => Promise<void>,
): Promise<void> {
    return withVirtualSysplex(seed, options, async ({ plex, home }) => {
        const at = ["lpar1", "lpar2", "lpar3"].map((id) => {
            mkdirSync(home(id));
            return { id, connection: connectTo(plex, { home: home(id) }) };
        });
        const common = { isDryRun: false, via: "console", breaksLock: false, allowsOutage: false } as const;
        const ended = await Promise.all(
            at.map(({ id, connection }) => stop(connection, { ...common, lpars: [id] }, operationControl(patienceMs))),
        );
        await work(plex, ended, at[0]?.connection as HaConnection);
    });
}

/** Who is first differs from seed to seed. */
const seeds = [1, 2, 3, 4, 5];

describe("several workstations at the same moment, with nothing shared but the registries", () => {
    liveInVirtualWorld();

    it.each(seeds)("never stop the last that serves: at least one gives way and is READY again (seed %i)", (seed) =>
        stopsOfThree(seed, {}, async (plex, ended, at) => {
            const what = said(ended);
            expect({ what, serves: serving(plex).length > 0 }).toEqual({ what, serves: true });
            for (const { exitCode, outcome } of ended.filter((one) => one.exitCode !== 0)) {
                expect({ exitCode, outcome }).toEqual({ exitCode: 16, outcome: "REFUSED" });
            }
            const { instances } = await status(at, { lpars: null }, signal);
            expect(JSON.stringify(instances)).not.toContain("DRAINED");
        }),
    );
});

describe("several workstations at the same moment, announced in the Caching Service", () => {
    liveInVirtualWorld();

    it.each(seeds)("hold the deployment one at a time, and every other is told who has it (seed %i)", (seed) =>
        stopsOfThree(seed, { layout: "single-service" }, async (plex, ended, at) => {
            const what = said(ended);
            expect({ what, serving: serving(plex).length }).toEqual({ what, serving: 2 });
            const refused = ended.filter(({ exitCode }) => exitCode === 16);
            expect({ what, refused: refused.length }).toEqual({ what, refused: 2 });
            for (const { reason } of refused) {
                expect(reason).toMatch(/^stop by .+ at .+ has (held|claimed) this deployment since/);
            }
            const list = await cacheList(at, { lpars: null, serviceId: null }, signal);
            expect(JSON.stringify(list)).not.toContain("stop-");
        }),
    );
});
