// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ApiMediationAdapter, Surroundings } from "../../../../src/api/adapters/apiMediation";
import { apiMediationAdapter } from "../../../../src/api/adapters/apiMediation";
import type { ApiMediationCredentials } from "../../../../src/api/adapters/connection";
import { CredentialGate } from "../../../../src/api/adapters/transport/credentialGate";
import { SilentServers } from "../../../../src/api/adapters/zosmf/silentServers";
import { systemClock } from "../../../../src/api/adapters/workstation/systemClock";
import { trustOf } from "../../../../src/api/adapters/transport/trust";
import type { HttpAnswer } from "../../../../src/api/model/seen/httpAnswer";
import type { Observation } from "../../../../src/api/model/observation";
import type { TlsServer } from "../../../support/wire/tlsServer";
import { tlsServer } from "../../../support/wire/tlsServer";

const directory = mkdtempSync(join(tmpdir(), "ha-"));
const servers: TlsServer[] = [];
const adapters: ApiMediationAdapter[] = [];

afterEach(async () => {
    adapters.splice(0).forEach((adapter) => adapter.close());
    await Promise.all(servers.splice(0).map((server) => server.close()));
});
afterAll(() => rmSync(directory, { recursive: true }));

const nobody: ApiMediationCredentials = {
    user: null,
    password: null,
    token: null,
    certFile: null,
    certKeyFile: null,
    certFilePassphrase: null,
    caFile: null,
    rejectUnauthorized: true,
};

interface Asked {
    readonly who?: Partial<ApiMediationCredentials>;
    readonly timeoutMs?: number;
    readonly maximumBytes?: number;
    readonly signal?: AbortSignal;
    readonly isTrusted?: boolean;
    readonly isForLoopback?: boolean;
}

async function ask(answer: RequestListener, asked: Asked = {}): Promise<Observation<HttpAnswer>> {
    const server = await tlsServer(answer, asked.isForLoopback ?? true);
    servers.push(server);
    const caFile = join(directory, `${server.port}.pem`);
    writeFileSync(caFile, server.certificate);
    const limits = {
        timeoutMs: asked.timeoutMs ?? 2_000,
        maximumBytes: asked.maximumBytes ?? 1_000_000,
        signal: asked.signal ?? new AbortController().signal,
        heardDate: () => undefined,
    };
    const who = { ...nobody, ...asked.who, caFile: asked.isTrusted === false ? null : caFile };
    const adapter = apiMediationAdapter(who, null, limits, new CredentialGate(), surroundings(who.caFile));
    adapters.push(adapter);
    const endpoint = { host: "127.0.0.1", port: server.port };
    const credential = asked.who ? "best" : "none";
    return adapter.ask(endpoint, { method: "GET", path: "/application/health", credential, source: "gateway health" });
}

const reasonOf = (observation: Observation<unknown>): string => (observation.seen ? "seen" : observation.reason);

const surroundings = (caFile: string | null): Surroundings => ({
    clock: systemClock,
    trust: trustOf(caFile),
    silent: new SilentServers(systemClock),
    heard: null,
});

describe("apiMediationAdapter", () => {
    it("accepts any HTTP status as an answer", async () => {
        const answer = await ask((_request, response) => response.writeHead(503, { "X-Zowe": "yes" }).end("down"));
        expect(answer).toMatchObject({
            seen: true,
            value: { status: 503, body: "down", headers: { "x-zowe": "yes" } },
        });
    });

    it("ends the connection to a server that accepts and never answers", async () => {
        expect(reasonOf(await ask(() => undefined, { timeoutMs: 150 }))).toBe("timeout");
    });

    it("ends the connection to a server that drips bytes without end", async () => {
        let timer: NodeJS.Timeout | undefined;
        const drip: RequestListener = (_request, response) => {
            response.writeHead(200);
            timer = setInterval(() => response.write("x"), 20);
        };
        expect(reasonOf(await ask(drip, { timeoutMs: 200 }))).toBe("timeout");
        clearInterval(timer);
    });

    it("stops reading an answer that has no end", async () => {
        const flood: RequestListener = (_request, response) => {
            response.writeHead(200);
            const pour = (): void => {
                while (!response.destroyed && response.write(Buffer.alloc(65_536))) {
                    continue;
                }
            };
            response.on("drain", pour);
            pour();
        };
        expect(reasonOf(await ask(flood, { maximumBytes: 200_000 }))).toBe("too-large");
    });

    it("ends at once when the command has to end", async () => {
        const ending = new AbortController();
        setTimeout(() => ending.abort(), 50);
        // Longer than the net under a test: where its own timeout is waited for, the test ends in it.
        const answer = await ask(() => undefined, { timeoutMs: 86_400_000, signal: ending.signal });
        expect(answer.seen).toBe(false);
    });

    it("names the host whose certificate is not trusted, and explains how to trust it", async () => {
        const answer = await ask((_request, response) => response.end(), { isTrusted: false });
        expect(answer).toMatchObject({ seen: false, reason: "certificate-not-trusted" });
        expect(answer.seen ? "" : answer.why).toMatch(
            /^127\.0\.0\.1:\d+ presents a self-signed certificate .*caFile.*--ca-file/,
        );
    });

    it("reports a certificate that belongs to another host", async () => {
        const answer = await ask((_request, response) => response.end(), { isForLoopback: false });
        expect(answer).toMatchObject({ seen: false, reason: "certificate-not-trusted", isForOtherHost: true });
        expect(answer.seen ? "" : answer.why).toContain("not issued for this host name");
    });

    it("sends a password only when asked for one, and treats a 401 as a rejected password", async () => {
        const headers: (string | undefined)[] = [];
        const answer = await ask(
            (request, response) => {
                headers.push(request.headers.authorization);
                response.writeHead(401).end();
            },
            { who: { user: "ibmuser", password: "secret" } },
        );
        expect(reasonOf(answer)).toBe("credentials-rejected");
        expect(headers).toEqual([`Basic ${Buffer.from("ibmuser:secret").toString("base64")}`]);
        expect(JSON.stringify(answer)).not.toContain("secret");
    });

    it("reports a port on which nothing listens as refused", async () => {
        const limits = {
            timeoutMs: 1_000,
            maximumBytes: 1_000,
            signal: new AbortController().signal,
            heardDate: () => undefined,
        };
        const adapter = apiMediationAdapter(nobody, null, limits, null, surroundings(null));
        adapters.push(adapter);
        const server = await tlsServer(() => undefined);
        await server.close();
        const answer = await adapter.ask(
            { host: "127.0.0.1", port: server.port },
            { method: "GET", path: "/", credential: "none", source: "gateway health" },
        );
        expect(reasonOf(answer)).toBe("refused");
    });
});
