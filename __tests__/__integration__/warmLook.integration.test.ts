// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import tls from "node:tls";
import { check, status } from "../../src/index";
import type { HaConnection } from "../../src/index";
import type { Simulator } from "../../simulator/startSimulator";
import { connectTo } from "../support/wire/connectTo";
import { passes } from "../support/virtual/virtualTime";
import { liveInVirtualWorld, withVirtualSysplex } from "../support/virtual/virtualWorld";

liveInVirtualWorld();

const latency = { roundTripMs: 50, serviceMs: 100 };
const oneRoundTripMs = latency.roundTripMs + latency.serviceMs;
const connectMs = 2 * latency.roundTripMs;
const never = new AbortController().signal;

interface Timed {
    readonly ms: number;
    readonly verdict: string;
    /** Those that carried a request, by their number. */
    readonly connections: readonly number[];
}

/** In virtual time, nothing but waiting takes time. */
async function look(plex: Simulator, connection: HaConnection): Promise<Timed> {
    const before = plex.requests().length;
    const startedAt = Date.now();
    const { verdict } = await status(connection, { lpars: null }, never);
    const ms = Date.now() - startedAt;
    const requests = plex.requests().slice(before);
    const connections = [...new Set(requests.map((one) => one.connection))].sort((one, other) => one - other);
    return { ms, verdict, connections };
}

async function looks(plex: Simulator, connection: HaConnection, pauseMs: number): Promise<readonly Timed[]> {
    const all: Timed[] = [];
    for (let count = 0; count < 4; count += 1) {
        all.push(await look(plex, connection));
        await passes(pauseMs);
    }
    return all;
}

const inSlowSysplex = (systems: number, work: (plex: Simulator, connection: HaConnection) => Promise<void>) =>
    withVirtualSysplex(1, { systems, pace: 0 }, async ({ plex, home }) => {
        await plex.input({ kind: "latency", latency });
        await work(plex, connectTo(plex, { home: home("one"), requestTimeoutSeconds: 10 }));
    });

describe("a look in a process that lives on", () => {
    it.each([2, 8])("takes one round trip when nothing has changed, with %i systems", async (systems) => {
        await inSlowSysplex(systems, async (plex, connection) => {
            const [, , third, fourth] = await looks(plex, { ...connection, keepsConnections: true }, 1_000);
            expect([third?.ms, fourth?.ms]).toEqual([oneRoundTripMs, oneRoundTripMs]);
            expect(fourth?.verdict).toBe("HEALTHY");
            expect(fourth?.connections).toEqual(third?.connections);
        });
    });

    it("lets the first use of a password go alone when the last one is some seconds old", async () => {
        await inSlowSysplex(2, async (plex, connection) => {
            const [, , , fourth] = await looks(plex, { ...connection, keepsConnections: true }, 7_000);
            expect(fourth?.ms).toBe(2 * oneRoundTripMs);
        });
    });

    it("connects anew for each look where connections are not kept", async () => {
        await inSlowSysplex(2, async (plex, connection) => {
            const [, , third, fourth] = await looks(plex, connection, 1_000);
            expect(fourth?.ms).toBe(connectMs + oneRoundTripMs);
            expect(fourth?.connections.filter((one) => third?.connections.includes(one))).toEqual([]);
        });
    });

    it("keeps no connection that nobody uses for longer than the next look needs", async () => {
        await inSlowSysplex(2, async (plex, connection) => {
            const kept = { ...connection, keepsConnections: true };
            const before = await look(plex, kept);
            await passes(60_000);
            const after = await look(plex, kept);
            expect(after.connections.filter((one) => before.connections.includes(one))).toEqual([]);
        });
    });

    it("sees at once that a system was lost, although its connections were kept", async () => {
        await inSlowSysplex(2, async (plex, connection) => {
            const kept = { ...connection, keepsConnections: true };
            await looks(plex, kept, 1_000);
            await plex.input({ kind: "system-lost", system: "LPAR2" });
            expect((await look(plex, kept)).verdict).not.toBe("HEALTHY");
        });
    });
});

describe("a port that a request has shaken hands with", () => {
    /** The handshakes that are nothing else. Jest's own spy would put this world's `connect` back once more after the file has ended. */
    const handshakesOf = async (work: () => Promise<unknown>): Promise<number> => {
        const { connect } = tls;
        let count = 0;
        const counted = (...args: unknown[]): unknown => {
            count += 1;
            return Reflect.apply(connect, tls, args);
        };
        Reflect.set(tls, "connect", counted);
        await work().finally(() => Reflect.set(tls, "connect", connect));
        return count;
    };

    it("is not shaken hands with again in status; in check it is", async () => {
        await withVirtualSysplex(1, { systems: 2, pace: 0 }, async ({ plex }) => {
            const connection = connectTo(plex);
            const inStatus = await handshakesOf(() => status(connection, { lpars: null }, never));
            const inCheck = await handshakesOf(() =>
                check(connection, { lpars: null, selectors: [], set: null }, never),
            );
            // The gateway, the Discovery Service and the Caching Service of each system answer requests.
            expect(inCheck - inStatus).toBeGreaterThanOrEqual(4);
            expect(inStatus).toBeGreaterThan(0);
        });
    });
});
