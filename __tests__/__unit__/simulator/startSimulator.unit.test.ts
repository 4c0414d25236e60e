// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { existsSync, readFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import type { Simulator } from "../../../simulator/startSimulator";
import { startSimulator } from "../../../simulator/startSimulator";
import type { HttpsCall } from "./httpsCall";
import { credentials, httpsCall } from "./httpsCall";

let simulator: Simulator;
const call = (given: HttpsCall) => httpsCall(simulator.directory, given);
const zosmf = (path: string, more: Partial<HttpsCall> = {}) =>
    call({ port: simulator.ports.zosmf, path: `/zosmf${path}`, headers: credentials, ...more });
const health = (more: Partial<HttpsCall> = {}) =>
    call({ port: simulator.ports.gateway, path: "/application/health", certificate: "client", ...more });

beforeEach(async () => {
    simulator = await startSimulator({ systems: 2, pace: 0 });
});
afterEach(() => simulator.close());

describe("startSimulator", () => {
    it("writes a configuration with which the sysplex is found, and states that it is a simulation", () => {
        const config = JSON.parse(readFileSync(simulator.configFile, "utf8"));
        expect(config.profiles.plex1).toMatchObject({
            type: "ha",
            properties: { zoweConfig: "/global/zowe/zowe.yaml", caFile: join(simulator.directory, "ca.pem") },
            profiles: {
                lpar1: { type: "zosmf", properties: { host: "127.0.0.11", port: simulator.ports.zosmf } },
                lpar2: { type: "zosmf", properties: { host: "127.0.0.12", port: simulator.ports.zosmf } },
            },
        });
        expect(config.defaults).toMatchObject({ ha: "plex1", base: "base" });
        expect(readFileSync(join(simulator.directory, "simulator.json"), "utf8")).toContain("simulation");
        expect(readFileSync(join(simulator.directory, "zowe.yaml"), "utf8")).toContain('hostname: "127.0.0.11"');
    });

    it("answers on the address of each system with a certificate that names it", async () => {
        for (const host of ["127.0.0.11", "127.0.0.12", "127.0.0.10"]) {
            expect((await zosmf("/info", { host })).status).toBe(200);
            expect((await health({ host })).status).toBe(200);
        }
    });

    it("dates its answers by simulated time", async () => {
        const before = Date.parse(String((await health()).headers["date"]));
        await simulator.advance(3600);
        expect(Date.parse(String((await health()).headers["date"])) - before).toBe(3_600_000);
    });

    it("logs every request with its user, the command, and whether the simulator knows it", async () => {
        await zosmf("/restconsoles/consoles/defcn", { method: "PUT", body: '{"cmd":"D T"}' });
        await zosmf("/nonsense");
        expect(simulator.requests()).toMatchObject([
            {
                system: "LPAR1",
                service: "zosmf",
                method: "PUT",
                status: 200,
                user: "USER",
                consoleCommand: "D T",
                refused: false,
            },
            { path: "/zosmf/nonsense", status: 404, refused: true },
        ]);
        expect(simulator.refused()).toHaveLength(1);
        const text = readFileSync(join(simulator.directory, "requests.jsonl"), "utf8");
        expect(text.trim().split("\n")).toHaveLength(2);
        expect(text).not.toContain("s1mpl3x-pw");
    });

    it("leaves nothing behind: no port, no directory that it made", async () => {
        const { directory, ports } = simulator;
        const pem = readFileSync(join(directory, "ca.pem"), "utf8");
        await simulator.close();
        expect(existsSync(directory)).toBe(false);
        await expect(
            new Promise((resolve, reject) =>
                get({ host: "127.0.0.11", port: ports.zosmf }, resolve).on("error", reject),
            ),
        ).rejects.toMatchObject({ code: "ECONNREFUSED" });
        expect(pem).toContain("BEGIN CERTIFICATE");
    });

    it.each([
        [{ scenario: "no-such" }, /There is no scenario "no-such"\. There are: .*healthy/],
        [{ systems: 2, port: -1 }, /port/i],
        [{ systems: 33 }, /There can be 1 to 32 systems, not 33\./],
    ])("refuses %j", async (options, words) => {
        await expect(startSimulator(options)).rejects.toThrow(words);
    });
});

describe("a first port", () => {
    it("that is in use is refused with a message, and nothing is left open", async () => {
        const port = simulator.ports.zosmf;
        await expect(startSimulator({ systems: 1, port })).rejects.toThrow(
            `127.0.0.1:${port} cannot be opened: it is in use, perhaps by another simulator.`,
        );
    });

    it("is the port of z/OSMF on every system", async () => {
        const port = simulator.ports.zosmf;
        await simulator.close();
        simulator = await startSimulator({ systems: 2, pace: 0, port });
        expect(simulator.ports.zosmf).toBe(port);
        expect((await zosmf("/info", { host: "127.0.0.12" })).status).toBe(200);
    });
});

describe("an answer that is lost", () => {
    it("breaks the connection after what was asked is done, and the next one comes", async () => {
        await simulator.input({ kind: "answers-lost", system: "LPAR1", count: 1 });
        await health();
        const body = '{"cmd":"P ZWE1SV","system":"LPAR2"}';
        const put = () => zosmf("/restconsoles/consoles/defcn", { method: "PUT", body });
        await expect(put()).rejects.toMatchObject({ code: "ECONNRESET" });
        await simulator.advance(30);
        expect(simulator.state().instances[1]?.launcher).toBeNull();
        expect(simulator.requests()).toContainEqual(
            expect.objectContaining({ status: null, consoleCommand: "P ZWE1SV" }),
        );
        expect((await put()).status).toBe(200);
    });
});

describe("the ports", () => {
    it("of a component are open only while it listens", async () => {
        await zosmf("/restconsoles/consoles/defcn", { method: "PUT", body: '{"cmd":"P ZWE1SV","system":"LPAR2"}' });
        await simulator.advance(30);
        await expect(health({ host: "127.0.0.12" })).rejects.toMatchObject({ code: "ECONNREFUSED" });
        expect((await health()).status).toBe(200);
        await simulator.input({ kind: "command", system: "LPAR2", command: "S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV" });
        await simulator.advance(40);
        await expect(health({ host: "127.0.0.12" })).rejects.toMatchObject({ code: "ECONNREFUSED" });
        await simulator.advance(60);
        expect((await health({ host: "127.0.0.12" })).status).toBe(200);
    });

    it("of a system that is gone are refused, or accept and never answer", async () => {
        await simulator.input({ kind: "system-lost", system: "LPAR2" });
        await expect(zosmf("/info", { host: "127.0.0.12" })).rejects.toMatchObject({ code: "ECONNREFUSED" });
        await simulator.input({ kind: "reachability", system: "LPAR2", reachability: "hung" });
        await expect(zosmf("/info", { host: "127.0.0.12", timeoutMs: 300 })).rejects.toThrow("no answer");
    });

    it("of the entry lead to a ready target, and past one that is quiesced", async () => {
        const reached = async (): Promise<readonly string[]> => {
            const before = simulator.requests().length;
            for (let count = 0; count < 4; count += 1) {
                await health({ host: "127.0.0.10" });
            }
            return [
                ...new Set(
                    simulator
                        .requests()
                        .slice(before)
                        .map(({ system }) => system),
                ),
            ].sort();
        };
        expect(await reached()).toEqual(["LPAR1", "LPAR2"]);
        await simulator.input({ kind: "target-quiesced", system: "LPAR1", entry: "zowe", isQuiesced: true });
        expect(await reached()).toEqual(["LPAR2"]);
        await simulator.input({ kind: "system-lost", system: "LPAR2" });
        await expect(health({ host: "127.0.0.10" })).rejects.toMatchObject({ code: "ECONNREFUSED" });
    });

    it("of the hot standby lead to the preferred server, and to the backup when it is down", async () => {
        const reached = async (): Promise<string | undefined> => {
            await zosmf("/info", { host: "127.0.0.10" });
            return simulator.requests().at(-1)?.system;
        };
        expect(await reached()).toBe("LPAR1");
        await simulator.input({ kind: "zosmf", system: "LPAR1", state: "down" });
        expect(await reached()).toBe("LPAR2");
        await simulator.input({ kind: "zosmf", system: "LPAR1", state: "up" });
        expect(await reached()).toBe("LPAR1");
    });
});

describe("z/OSMF behind the gateway", () => {
    const gateway = (path: string, headers = {}, more: Partial<HttpsCall> = {}) =>
        call({ port: simulator.ports.gateway, path, headers: { "x-csrf-zosmf-header": "", ...headers }, ...more });
    const jobs = "/ibmzosmf/api/v1/zosmf/restjobs/jobs?prefix=NONE";
    const login = (password: string) =>
        gateway(
            "/gateway/api/v1/auth/login",
            { "content-type": "application/json" },
            {
                method: "POST",
                body: JSON.stringify({ username: "USER", password }),
            },
        );

    it("accepts a password, or the token of the API ML", async () => {
        expect((await gateway(jobs, credentials)).status).toBe(200);
        expect((await gateway(jobs)).status).toBe(401);
        const [cookie = ""] = (await login("s1mpl3x-pw")).headers["set-cookie"] as string[];
        expect((await gateway(jobs, { cookie: cookie.split(";")[0] })).status).toBe(200);
        expect((await gateway(jobs, { cookie: "apimlAuthenticationToken=forged" })).status).toBe(401);
    });

    it("shares the security database: three wrong passwords at the API ML revoke the user at z/OSMF", async () => {
        for (const password of ["1", "2", "3"]) {
            expect((await login(password)).status).toBe(401);
        }
        expect(simulator.state().revokedUsers).toEqual(["USER"]);
        expect((await zosmf("/restjobs/jobs")).status).toBe(401);
        expect((await login("s1mpl3x-pw")).status).toBe(401);
    });

    it("publishes one key for all servers, unless each has its own", async () => {
        const key = async (host: string) =>
            JSON.parse((await call({ port: simulator.ports.zosmf, host, path: "/jwt/ibm/api/zOSMFBuilder/jwk" })).body)
                .keys[0].n;
        expect(await key("127.0.0.11")).toBe(await key("127.0.0.12"));
        await simulator.input({ kind: "zosmf-keys", keys: "own" });
        expect(await key("127.0.0.11")).not.toBe(await key("127.0.0.12"));
    });
});

/** As Node gets it from the real one (E-SEP-25). */
describe("TLS of the API ML", () => {
    it.each(["untrusted", "expired", "server-only"])(
        "refuses the client certificate %s with the recorded alert",
        async (certificate) => {
            await expect(health({ certificate })).rejects.toMatchObject({
                // The first word is OpenSSL's: that of Node 22 and later has another for the same alert.
                code: expect.stringMatching(/^ERR_SSL_SSL(?:V3|\/TLS)_ALERT_CERTIFICATE_UNKNOWN$/) as string,
            });
        },
    );

    it("breaks the connection for it with TLS 1.2", async () => {
        await expect(health({ certificate: "untrusted", maxVersion: "TLSv1.2" })).rejects.toThrow();
    });

    it("accepts a caller without a certificate", async () => {
        const { certificate, ...without } = {
            certificate: undefined,
            port: simulator.ports.gateway,
            path: "/application/health",
        };
        expect((await call(without)).status).toBe(401);
        expect(certificate).toBeUndefined();
    });

    it("answers plain HTTP with 400 and a sentence", async () => {
        const answer = await new Promise<string>((resolve, reject) => {
            get({ host: "127.0.0.11", port: simulator.ports.gateway, agent: false }, (response) => {
                let body = `${response.statusCode ?? 0} `;
                response.setEncoding("utf8").on("data", (text: string) => (body += text));
                response.on("end", () => resolve(body));
            }).on("error", reject);
        });
        expect(answer).toBe("400 Bad Request\r\nThis combination of host and port requires TLS.\r\n");
    });

    it("may show a certificate for another host", async () => {
        await simulator.input({ kind: "wrong-certificate", instance: "lpar2", isWrong: true });
        await expect(health({ host: "127.0.0.12" })).rejects.toMatchObject({ code: "ERR_TLS_CERT_ALTNAME_INVALID" });
        expect((await zosmf("/info", { host: "127.0.0.12" })).status).toBe(200);
    });
});

describe("the control endpoint", () => {
    const control = async (path: string, body?: unknown) => {
        const response = await fetch(
            `${simulator.controlUrl}${path}`,
            body === undefined ? {} : { method: "POST", body: JSON.stringify(body) },
        );
        return { status: response.status, value: (await response.json()) as Record<string, unknown> };
    };

    it("shows the state, takes inputs, moves time", async () => {
        expect((await control("/state")).value).toMatchObject({ sysplex: "SIMPLEX" });
        await control("/inputs", { kind: "orphaned", instance: "lpar2" });
        expect(simulator.state().instances[1]?.orphans).toHaveLength(7);
        const { now } = simulator.state();
        await control("/advance", { seconds: 60 });
        expect(Date.parse(simulator.state().now) - Date.parse(now)).toBe(60_000);
    });

    it("refuses what it does not know, and lists what it knows", async () => {
        expect(await control("/inputs", { kind: "earthquake" })).toMatchObject({
            status: 400,
            value: { error: expect.stringMatching(/no input "earthquake".*system-lost/) },
        });
        expect((await control("/inputs", { kind: "system-lost", system: "LPAR9" })).status).toBe(400);
    });
});
