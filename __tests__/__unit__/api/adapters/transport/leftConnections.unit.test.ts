// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IncomingMessage, RequestListener } from "node:http";
import { apiMediationAdapter } from "../../../../../src/api/adapters/apiMediation";
import { trustOf } from "../../../../../src/api/adapters/transport/trust";
import { SilentServers } from "../../../../../src/api/adapters/zosmf/silentServers";
import { systemClock } from "../../../../../src/api/adapters/workstation/systemClock";
import type { HttpAnswer } from "../../../../../src/api/model/seen/httpAnswer";
import type { Observation } from "../../../../../src/api/model/observation";
import type { TlsServer } from "../../../../support/wire/tlsServer";
import { tlsServer } from "../../../../support/wire/tlsServer";

const nobody = {
    user: null,
    password: null,
    token: null,
    certFile: null,
    certKeyFile: null,
    certFilePassphrase: null,
    caFile: null,
    rejectUnauthorized: false,
};
const limits = {
    timeoutMs: 60_000,
    maximumBytes: 1_000_000,
    signal: new AbortController().signal,
    heardDate: () => undefined,
};

interface Run {
    readonly method?: "GET" | "DELETE";
    readonly keepsConnections?: boolean;
    readonly others?: string | null;
    readonly times?: number;
}

describe("the connections that one run leaves to the next", () => {
    let server: TlsServer;
    const listen = async (answer: RequestListener = (_, response) => response.end("{}")): Promise<void> => {
        server = await tlsServer(answer);
    };
    afterEach(() => server.close());

    /** One run: its own adapter, closed at its end. */
    async function run(what: Run = {}): Promise<readonly Observation<HttpAnswer>[]> {
        const { method = "GET", keepsConnections = true, others = null, times = 1 } = what;
        const adapter = apiMediationAdapter(nobody, null, limits, null, {
            clock: systemClock,
            trust: { ...trustOf(null, keepsConnections), others },
            silent: new SilentServers(systemClock),
            heard: null,
        });
        const endpoint = { host: "127.0.0.1", port: server.port };
        const ask = () => adapter.ask(endpoint, { method, path: "/", credential: "none", source: "/" });
        const answers = await Promise.all(Array.from({ length: times }, ask));
        adapter.close();
        return answers;
    }

    it("are used by it, and by it alone", async () => {
        await listen();
        await run({ times: 3 });
        await run({ times: 3 });
        expect(server.connections()).toBe(3);
    });

    it("carry queries only: nobody could tell what became of a change", async () => {
        await listen();
        await run();
        await run({ method: "DELETE" });
        expect(server.connections()).toBe(2);
    });

    it.each<[string, Run]>([
        ["does not keep connections", { keepsConnections: false }],
        ["trusts other authorities", { others: "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n" }],
    ])("are not used by one that %s", async (_, what) => {
        await listen();
        await run();
        await run({ ...what, times: 0 });
        if (what.others === undefined) {
            await run(what);
            expect(server.connections()).toBe(2);
        }
        await run();
        expect(server.connections()).toBe(what.others === undefined ? 2 : 1);
    });

    /** What a server does to an idle connection when its time is up, just as the next query arrives. */
    const endsOldConnections = (): RequestListener => {
        const seen = new WeakSet<IncomingMessage["socket"]>();
        return (request, response) => {
            if (seen.has(request.socket)) {
                request.socket.destroy();
                return;
            }
            seen.add(request.socket);
            response.end("{}");
        };
    };

    it("may be dead: a query is then asked once more on a new one", async () => {
        await listen(endsOldConnections());
        await run({ times: 2 });
        const answers = await run();
        expect(answers).toMatchObject([{ seen: true, value: { status: 200 } }]);
        // The other old one was not tried.
        expect(server.connections()).toBe(3);
    });

    it("hide no failure of a new connection", async () => {
        await listen((request) => void request.socket.destroy());
        expect(await run()).toMatchObject([{ seen: false, reason: "connection-lost" }]);
        expect(server.connections()).toBe(1);
    });
});
