// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { TLSSocket } from "node:tls";
import { tlsPeer } from "../../../../../src/api/adapters/transport/tlsPeer";
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

describe("tlsPeer", () => {
    let server: TlsServer;
    beforeAll(async () => (server = await tlsServer((_, answer) => answer.end())));
    afterAll(() => server.close());
    afterEach(() => jest.restoreAllMocks());

    const peer = (others: string | null) =>
        tlsPeer({ others, read: new Map(), keepsConnections: false }, limits, {
            clock: systemClock,
            silent: new SilentServers(systemClock),
            read: new Map(),
            heard: null,
        });

    it.each(["trusted", "not trusted"])(
        "reads a certificate that is %s once, and not as Node would",
        async (trusted) => {
            const asNode = jest.spyOn(TLSSocket.prototype, "getPeerCertificate");
            const { handshake } = peer(trusted === "trusted" ? server.certificate : null);
            const endpoint = { host: "127.0.0.1", port: server.port };
            const [first, second] = await Promise.all([handshake(endpoint), handshake(endpoint)]);
            if (!first.seen || !second.seen) {
                throw new Error("the server shakes hands");
            }
            expect(first.value.chain).toHaveLength(1);
            expect(first.value.chain[0]).toMatchObject({ subject: "CN=Test", isCertificateAuthority: true });
            expect(first.value.distrust === null).toBe(trusted === "trusted");
            expect(second.value.chain[0]).toBe(first.value.chain[0]);
            expect(asNode).not.toHaveBeenCalled();
        },
    );
});
