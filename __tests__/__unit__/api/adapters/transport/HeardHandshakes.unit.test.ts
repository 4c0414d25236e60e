// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { connect } from "node:tls";
import { HeardHandshakes } from "../../../../../src/api/adapters/transport/HeardHandshakes";
import { tlsPeer } from "../../../../../src/api/adapters/transport/tlsPeer";
import { trustOf } from "../../../../../src/api/adapters/transport/trust";
import { SilentServers } from "../../../../../src/api/adapters/zosmf/silentServers";
import { systemClock } from "../../../../../src/api/adapters/workstation/systemClock";
import type { TlsServer } from "../../../../support/wire/tlsServer";
import { tlsServer } from "../../../../support/wire/tlsServer";

const limits = {
    timeoutMs: 60_000,
    maximumBytes: 1_000,
    signal: new AbortController().signal,
    heardDate: () => undefined,
};

describe("a handshake of a run that also sends requests", () => {
    let server: TlsServer;
    beforeEach(async () => (server = await tlsServer((_, answer) => answer.end())));
    afterEach(() => server.close());

    function run() {
        const read = new Map();
        const heard = new HeardHandshakes(systemClock, read);
        const trust = { ...trustOf(null), others: server.certificate };
        const common = { clock: systemClock, silent: new SilentServers(systemClock), read, heard };
        return { heard, ...tlsPeer(trust, limits, common) };
    }

    /** As for a request. */
    function open(heard: HeardHandshakes, port: number, ca?: string, session?: Buffer) {
        const verified = ca === undefined ? { rejectUnauthorized: false } : { ca };
        const socket = connect({ host: "127.0.0.1", port, ...verified, ...(session ? { session } : {}) });
        socket.on("error", () => undefined);
        heard.follow({ host: "127.0.0.1", port }, socket);
        return socket;
    }

    it("is that of the request, and the next is its own", async () => {
        const { heard, handshake } = run();
        const endpoint = { host: "127.0.0.1", port: server.port };
        const socket = open(heard, server.port, server.certificate);
        const [first, own] = [await handshake(endpoint), await handshake(endpoint)];
        socket.destroy();
        expect(server.connections()).toBe(2);
        expect([first.seen, own.seen]).toEqual([true, true]);
        expect({ ...(first.seen ? first.value : {}), latencyMs: 0 }).toEqual({
            ...(own.seen ? own.value : {}),
            latencyMs: 0,
        });
        expect(first.source).toBe(own.source);
    });

    it("is its own where that of the request is not verified: what distrusts it is what we came to see", async () => {
        const { heard, handshake } = run();
        const socket = open(heard, server.port);
        expect(await handshake({ host: "127.0.0.1", port: server.port })).toMatchObject({
            seen: true,
            value: { distrust: null },
        });
        socket.destroy();
        expect(server.connections()).toBe(2);
    });

    it("is its own where the request continues an earlier session, which shows an old certificate", async () => {
        const session = await new Promise<Buffer>((resolve) => {
            const first = connect({ host: "127.0.0.1", port: server.port, ca: server.certificate });
            first.once("session", (one: Buffer) => {
                resolve(one);
                first.destroy();
            });
        });
        const { heard, handshake } = run();
        const socket = open(heard, server.port, server.certificate, session);
        expect(await handshake({ host: "127.0.0.1", port: server.port })).toMatchObject({ seen: true });
        expect(socket.isSessionReused()).toBe(true);
        socket.destroy();
        expect(server.connections()).toBe(3);
    });

    it("is refused where the request is", async () => {
        const { heard, handshake } = run();
        const { port } = server;
        await server.close();
        open(heard, port, server.certificate);
        expect(await handshake({ host: "127.0.0.1", port })).toMatchObject({ seen: false, reason: "refused" });
    });

    it("waits for a silent port no longer than one of its own would, and tries again by itself", async () => {
        let accepted = 0;
        const silent = createServer(() => (accepted += 1)).listen(0, "127.0.0.1");
        await new Promise((resolve) => silent.once("listening", resolve));
        const { port } = silent.address() as AddressInfo;
        const { heard, handshake } = run();
        const socket = open(heard, port, server.certificate);
        const [first, second] = [
            await handshake({ host: "127.0.0.1", port }, 20),
            await handshake({ host: "127.0.0.1", port }, 20),
        ];
        socket.destroy();
        silent.close();
        expect([first, second]).toMatchObject([
            { seen: false, reason: "timeout" },
            { seen: false, reason: "timeout" },
        ]);
        expect(accepted).toBe(2);
    });
});
