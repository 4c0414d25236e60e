// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { join } from "node:path";
import type { Simulator } from "../../simulator/startSimulator";
import type { HaConnection, OperationControl, OperationReport, ShownOperation } from "../../src/index";
import { continueRestart, listOperations, registryList, resume, start } from "../../src/index";
import { connectTo } from "../support/wire/connectTo";
import { heal, interruptions } from "../support/laws/interruptions";
import { changes } from "../support/zowe/operate";
import { operationControl } from "../support/worlds/operationControl";
import { oneOf, randomFrom } from "../support/laws/random";
import { figure, netMs, scaled } from "../support/laws/reliability";
import { LawWatch } from "../support/laws/moment";
import { ServingLaw } from "../support/laws/servingLaw";
import { passes } from "../support/virtual/virtualTime";
import { liveInVirtualWorld, withVirtualSysplex } from "../support/virtual/virtualWorld";
import { startHere } from "../support/virtual/zoweHere";

const situations = scaled(300, 8);

const operations: readonly (readonly string[])[] = [
    ["drain", "--lpars", "lpar2", "--reason", "IPL"],
    ["restart", "--lpars", "lpar2", "--soak", "1"],
    ["restart", "--all-lpars", "--soak", "1"],
];
const common = { lpars: null, isDryRun: false, via: "console", breaksLock: true } as const;
/**
 * After a crash one may be back without a cache, which cannot rejoin: the others are not taken then (E-SEP-10).
 */
const isReached = ({ outcome, reason }: OperationReport): boolean =>
    outcome === "DONE" || outcome === "NOTHING-TO-DO" || /HA-CCH10|not up: caching-service/.test(reason);

const control = (): OperationControl => operationControl(45_000);

/** Every command that reached the sysplex stands in the journal as a step that was begun. */
function untold(plex: Simulator, operation: ShownOperation | undefined): readonly string[] {
    const events = operation?.events ?? [];
    const steps = events[0]?.kind === "operation-began" ? events[0].plan : [];
    const begun = new Set(events.flatMap((event) => (event.kind === "step-began" ? [event.number] : [])));
    const told = steps.filter(({ number }) => begun.has(number)).map(({ command }) => command);
    return changes(plex).filter((change) => /^[SPFV] /.test(change) && !told.includes(change));
}

/** What an operator does next, and again when something had still to end: why the restart did not go on, each time. */
async function goOn(plex: Simulator, connection: HaConnection, restartId: string | null): Promise<readonly string[]> {
    const again = { ...common, via: null, allowsOutage: false, maxUnavailable: null };
    const reasons: string[] = [];
    for (let tries = 0; tries < 4; tries += 1) {
        await plex.advance(60);
        await start(connection, { ...common, startsZis: false, waits: true }, control());
        if (restartId === null) {
            return reasons;
        }
        const ran = await continueRestart(connection, { ...again, operationId: restartId }, control());
        if (isReached(ran)) {
            return reasons;
        }
        reasons.push(`${ran.outcome}: ${ran.reason}`);
    }
    return [...reasons, "never"];
}

async function overridesLeft(connection: HaConnection): Promise<readonly string[]> {
    const { rows } = await registryList(connection, { lpars: null }, new AbortController().signal);
    return rows.flatMap(({ instance, service, at }) =>
        at.flatMap(({ override }) => (override === null ? [] : [`${instance} ${service} ${override}`])),
    );
}

async function play(seed: number): Promise<string> {
    const random = randomFrom(seed);
    const systems = 2 + Math.floor(random() * 2);
    const args = oneOf(random, operations);
    const name = oneOf(random, Object.keys(interruptions));
    const after = 600 + random() * (args[0] === "drain" ? 2_000 : 8_000);
    let outcome = "";
    await withVirtualSysplex(seed, { systems, pace: 60 }, async ({ plex, home: homeOf }) => {
        const home = homeOf("here");
        const connection = { ...connectTo(plex), home: join(home, "ha"), requestTimeoutSeconds: 3 };
        const law = new ServingLaw(1);
        const watch = new LawWatch(plex, [law]);
        const running = startHere(["ha", ...args, "--request-timeout", "3", "--timeout", "40"], {
            home,
            cwd: plex.directory,
        });
        await passes(after);
        await interruptions[name]?.({ plex, running, random });
        await running.ended;
        const [operation] = await listOperations(connection.home);
        const missed = untold(plex, operation);
        await heal(plex);
        const { id = null, kind = null } = operation?.report.operation ?? {};
        const reasons = await goOn(plex, connection, kind === "RESTART" ? id : null);
        const resumed = await resume(connection, common, control());
        const left = await overridesLeft(connection);
        watch.close();
        const seen = { seed, args: args.join(" "), name, after, reasons, resumed: resumed.reason };
        expect({ ...seen, missed, left, quiesced: plex.state().quiesced, stops: law.complaints() }).toEqual({
            ...seen,
            missed: [],
            left: [],
            quiesced: [],
            stops: [],
        });
        expect({ ...seen, isReached: isReached(resumed) && !reasons.includes("never") }).toEqual({
            ...seen,
            isReached: true,
        });
        outcome = operation?.report.outcome ?? "never begun";
    });
    return outcome;
}

liveInVirtualWorld();

describe("a drain or a draining restart that something comes between", () => {
    it(
        "takes no one too many, tells the truth in its journal, and is gone on with until no override is left",
        async () => {
            const outcomes: Record<string, number> = {};
            for (let seed = 1; seed <= situations; seed += 1) {
                const outcome = await play(seed);
                outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
            }
            // Interruptions that never interrupted anything would prove nothing.
            expect(Object.keys(outcomes).length).toBeGreaterThan(1);
            figure("interrupted", `${situations} situations: ${JSON.stringify(outcomes)}`);
        },
        netMs,
    );
});
