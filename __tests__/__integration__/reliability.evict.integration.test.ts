// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../simulator/startSimulator";
import type { OperationReport } from "../../src/index";
import { evict, registryList } from "../../src/index";
import { connectTo } from "../support/wire/connectTo";
import { operationControl } from "../support/worlds/operationControl";
import { randomFrom } from "../support/laws/random";
import { befall, isAlive } from "../support/laws/randomTrouble";
import { figure, netMs, scaled } from "../support/laws/reliability";
import { withPretendSysplex } from "../support/zowe/withSysplex";
import { removeDirectory, temporaryDirectory } from "../support/zowe/zoweCli";

const situations = scaled(500, 8);

const removals = (plex: Simulator): readonly string[] =>
    plex
        .requests()
        .filter(({ method, path }) => method === "DELETE" && path.includes("127.0.0.12"))
        .map(({ path }) => path);

async function evictOnce(plex: Simulator, home: string): Promise<OperationReport> {
    const connection = { ...connectTo(plex), home, requestTimeoutSeconds: 2 };
    const options = { lpars: ["lpar2"], isDryRun: false, via: "console", breaksLock: true, hosts: [] } as const;
    return evict(connection, options, operationControl(30_000));
}

async function isListed(plex: Simulator): Promise<boolean> {
    const { rows } = await registryList(connectTo(plex), { lpars: null }, new AbortController().signal);
    return rows.some(({ instance, at }) => instance === "lpar2" && at.some(({ discovery }) => discovery !== "lpar2"));
}

describe("zowe ha registry evict, in any situation", () => {
    it(
        "removes nothing of what lives, and what is dead is gone after a second run at the latest",
        async () => {
            const home = await temporaryDirectory();
            const told = { alive: 0, dead: 0, evicted: 0, refused: 0 };
            try {
                for (let seed = 1; seed <= situations; seed += 1) {
                    await withPretendSysplex({ systems: 3, pace: 120 }, async (plex) => {
                        await befall(plex, randomFrom(seed));
                        const before = isAlive(plex, "lpar2");
                        const first = await evictOnce(plex, home);
                        const between = isAlive(plex, "lpar2");
                        // A lease that a last heartbeat renewed has run down by then.
                        await plex.advance(100);
                        const second = await evictOnce(plex, home);
                        const after = isAlive(plex, "lpar2");
                        const seen = { seed, first: first.reason, second: second.reason };
                        if (before && between && after) {
                            told.alive += 1;
                            expect({ ...seen, removals: removals(plex) }).toEqual({ ...seen, removals: [] });
                        }
                        if (!before && !between && !after) {
                            told.dead += 1;
                            const isGone = !(await isListed(plex));
                            told.evicted += isGone ? 1 : 0;
                            told.refused += isGone ? 0 : 1;
                            // Where it stays, something that could not be seen kept it, and is named.
                            expect({ ...seen, isGone: isGone || second.outcome !== "DONE" }).toEqual({
                                ...seen,
                                isGone: true,
                            });
                        }
                    });
                }
            } finally {
                await removeDirectory(home);
            }
            expect(told.alive).toBeGreaterThan(0);
            expect(told.evicted).toBeGreaterThan(0);
            figure("evict", `${situations} situations: ${JSON.stringify(told)}`);
        },
        netMs,
    );
});
