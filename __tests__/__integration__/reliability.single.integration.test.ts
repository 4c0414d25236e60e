// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../simulator/startSimulator";
import type { HaConnection, OperationReport } from "../../src/index";
import { ConfigurationError, evict, registryList, restart, stop } from "../../src/index";
import { connectTo } from "../support/wire/connectTo";
import { operationControl } from "../support/worlds/operationControl";
import { oneOf, randomFrom } from "../support/laws/random";
import { isAlive } from "../support/laws/randomTrouble";
import { figure, netMs, seeds } from "../support/laws/reliability";
import { RemovalLaw } from "../support/laws/removalLaw";
import { LawWatch } from "../support/laws/moment";
import { ServingLaw } from "../support/laws/servingLaw";
import { befallSingle, interfere, troubleAround } from "../support/laws/singleTrouble";
import { passes } from "../support/virtual/virtualTime";
import { liveInVirtualWorld, withVirtualSysplex } from "../support/virtual/virtualWorld";
import { restartOptions } from "../support/worlds/restartAsked";

const situations = seeds(500, 10);
const restarts = seeds(300, 6);

const target = { lpars: ["lpar2"], isDryRun: false, via: "console", breaksLock: true } as const;

const connect = (plex: Simulator, home: string): HaConnection => ({
    ...connectTo(plex),
    home,
    requestTimeoutSeconds: 2,
});

type Acted = Pick<OperationReport, "outcome" | "reason">;

/** A zowe.yaml by which a command for one instance would reach another is a mistake to mend, not an outcome: nothing is sent. */
async function act(kind: "evict" | "stop", connection: HaConnection, includesGateway: boolean): Promise<Acted> {
    try {
        return await (kind === "evict"
            ? evict(connection, { ...target, hosts: [], includesGateway }, operationControl(40_000))
            : stop(connection, { ...target, allowsOutage: false }, operationControl(40_000)));
    } catch (error) {
        if (error instanceof ConfigurationError) {
            return { outcome: "REFUSED", reason: error.message };
        }
        throw error;
    }
}

/** What the others list of lpar2. */
async function listed(plex: Simulator): Promise<readonly string[]> {
    const { rows } = await registryList(connectTo(plex), { lpars: null }, new AbortController().signal);
    return rows
        .filter(({ instance, at }) => instance === "lpar2" && at.some(({ discovery }) => discovery !== "lpar2"))
        .map(({ service }) => service.toUpperCase());
}

interface Told {
    alive: number;
    dead: number;
    removals: number;
    cleaned: number;
    kept: number;
}

async function play(seed: number, told: Told): Promise<void> {
    const random = randomFrom(seed);
    const kind = seed % 3 === 0 ? "stop" : "evict";
    const includesGateway = random() < 0.3;
    await withVirtualSysplex(seed, { layout: "single-service", systems: 3, pace: 60 }, async ({ plex, home }) => {
        await (kind === "evict" ? befallSingle(plex, random) : troubleAround(plex, random));
        const law = new RemovalLaw("lpar2", "127.0.0.12");
        const watch = new LawWatch(plex, [law]);
        const [first] = await Promise.all([
            act(kind, connect(plex, home("home")), includesGateway),
            interfere(plex, random).catch(() => undefined),
        ]);
        // A lease that a last heartbeat renewed has run down by then.
        await plex.advance(120);
        const second = await act("evict", connect(plex, home("home")), includesGateway);
        watch.close();
        const seen = { seed, kind, includesGateway, first: first.reason, second: second.reason };
        expect({ ...seen, removedAlive: law.complaints() }).toEqual({ ...seen, removedAlive: [] });
        told.removals += law.removals;
        if (isAlive(plex, "lpar2")) {
            told.alive += 1;
            return;
        }
        told.dead += 1;
        const services = (await listed(plex)).filter((service) => service === "ZLUX" || includesGateway);
        told[services.length === 0 ? "cleaned" : "kept"] += 1;
        // Where something stays, what could not be seen kept it, and is named.
        expect({ ...seen, isTold: services.length === 0 || second.outcome !== "DONE" }).toEqual({
            ...seen,
            isTold: true,
        });
    });
}

async function restartOnce(seed: number): Promise<string> {
    const random = randomFrom(seed);
    const systems = 2 + Math.floor(random() * 2);
    let outcome = "";
    await withVirtualSysplex(seed, { layout: "single-service", systems, pace: 60 }, async ({ plex, home }) => {
        const law = new ServingLaw(1);
        const watch = new LawWatch(plex, [law]);
        const options = { ...restartOptions, ...target, lpars: random() < 0.7 ? null : target.lpars };
        const id = oneOf(random, plex.state().instances).id;
        const troubles = [
            () => plex.input({ kind: "instance-killed", instance: id }),
            () => plex.input({ kind: "slow-start", instance: id, factor: 4 }),
            () => plex.input({ kind: "component-killed", instance: id, component: "apiml" }),
            () => plex.input({ kind: "zosmf", system: "LPAR1", state: "hung" }),
            () => plex.input({ kind: "answers-lost", system: "LPAR2", count: 1 }),
            () => plex.input({ kind: "console", mode: "denied" }),
            () => plex.input({ kind: "next-start-fails", instance: id, failure: "abend-s806", isLasting: false }),
            () => Promise.resolve(),
        ];
        const trouble = async (): Promise<void> => {
            await passes(random() * 6_000);
            await oneOf(random, troubles)();
        };
        const [report] = await Promise.all([
            restart(connect(plex, home("home")), options, operationControl(60_000)),
            trouble().catch(() => undefined),
        ]);
        watch.close();
        expect({ seed, reason: report.reason, stops: law.complaints() }).toEqual({
            seed,
            reason: report.reason,
            stops: [],
        });
        outcome = report.outcome;
    });
    return outcome;
}

describe("single-service instances, in any situation", () => {
    liveInVirtualWorld();

    it(
        "lose no entry of anything that lives, to evict or to the cleanup of a stop",
        async () => {
            const told: Told = { alive: 0, dead: 0, removals: 0, cleaned: 0, kept: 0 };
            for (const seed of situations) {
                await play(seed, told);
            }
            expect(told.alive).toBeGreaterThan(0);
            expect(told.cleaned).toBeGreaterThan(0);
            figure("single: removals", `${situations.length} situations: ${JSON.stringify(told)}`);
        },
        netMs,
    );

    it(
        "are never fewer than allowed while they are restarted",
        async () => {
            const outcomes: Record<string, number> = {};
            for (const seed of restarts) {
                const outcome = await restartOnce(seed);
                outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
            }
            figure("single: restarts", `${restarts.length} restarts: ${JSON.stringify(outcomes)}`);
        },
        netMs,
    );
});
