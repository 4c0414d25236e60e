// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderCache } from "../../src/cli/render/cache";
import { renderCheck } from "../../src/cli/render/check";
import { renderConfig } from "../../src/cli/render/config";
import { renderRegistry } from "../../src/cli/render/registry";
import { renderStatus } from "../../src/cli/render/status";
import { plainStyle } from "../../src/cli/render/layout/style";
import type { HaConnection } from "../../src/index";
import { cacheStatus, check, configShow, ConfigurationError, registryList, status } from "../../src/index";
import { connectTo } from "../support/wire/connectTo";
import { randomFrom } from "../support/laws/random";
import { hostileProxy, throughProxy } from "../support/wire/hostileProxy";
import { figure, netMs, scaled } from "../support/laws/reliability";
import { complaints } from "../support/zowe/validateSchema";
import { withPretendSysplex } from "../support/zowe/withSysplex";

interface Said {
    readonly text: string;
    readonly report: object;
    readonly schema: string;
}

type Command = (connection: HaConnection, signal: AbortSignal) => Promise<Said>;

const everyone = { lpars: null };

const commands: Readonly<Record<string, Command>> = {
    status: async (connection, signal) => {
        const report = await status(connection, everyone, signal);
        return { report, text: renderStatus(report, plainStyle, true), schema: "status-1.json" };
    },
    check: async (connection, signal) => {
        const report = await check(connection, { selectors: [], set: null, ...everyone }, signal);
        return { report, text: renderCheck(report, plainStyle, []), schema: "check-1.json" };
    },
    "registry list": async (connection, signal) => {
        const report = await registryList(connection, everyone, signal);
        return { report, text: renderRegistry(report, plainStyle), schema: "registry-1.json" };
    },
    "cache status": async (connection, signal) => {
        const report = await cacheStatus(connection, { ...everyone, serviceId: null }, signal);
        return { report, text: renderCache(report, plainStyle), schema: "cache-1.json" };
    },
    "config show": async (connection, signal) => {
        const report = await configShow({ connection, signal }, null, "zowe");
        return { report, text: renderConfig(report, plainStyle), schema: "config-1.json" };
    },
};

/** A configuration that was damaged on its way is refused in words; that is an answer, too. */
async function said(command: Command, connection: HaConnection, timeoutMs: number): Promise<Said | string> {
    const signal = AbortSignal.timeout(timeoutMs);
    return command(connection, signal).catch((error: unknown) => {
        if (error instanceof ConfigurationError) {
            return error.message;
        }
        throw error;
    });
}

// What must not reach a terminal.
const poison = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

describe("hostile answers of every server", () => {
    it(
        "end in a report that keeps its schema, in time, and never reach the terminal",
        async () => {
            const target = scaled(10_000, 400);
            const unhandled: unknown[] = [];
            const note = (reason: unknown): void => void unhandled.push(reason);
            process.on("unhandledRejection", note);
            const slowest = { command: "", seconds: 0 };
            let spoiled = 0;
            let megabytes = 0;
            await withPretendSysplex({ systems: 2, pace: 0 }, async (plex) => {
                const yaml = join(plex.directory, "through-proxy.yaml");
                writeFileSync(yaml, throughProxy(readFileSync(join(plex.directory, "zowe.yaml"), "utf8")));
                const ports = ["127.0.1.11", "127.0.1.12"].flatMap((host) =>
                    (["zosmf", "gateway", "discovery", "zaas", "api-catalog", "caching-service"] as const).map(
                        (name) => ({
                            host,
                            port: plex.ports[name],
                        }),
                    ),
                );
                const proxy = await hostileProxy(plex, ports, randomFrom(20_261_125));
                try {
                    const direct = connectTo(plex);
                    for (let round = 0; spoiled < target; round += 1) {
                        const [name, command] = Object.entries(commands)[round % 5] ?? [];
                        if (name === undefined || command === undefined) {
                            throw new Error("no command");
                        }
                        const zosmf = direct.zosmf.map((one) => {
                            const { session } =
                                connectTo(plex).zosmf.find(({ profileName }) => profileName === one.profileName) ?? one;
                            session.ISession.hostname = throughProxy(session.ISession.hostname ?? "");
                            session.ISession.rejectUnauthorized = false;
                            return { ...one, session };
                        });
                        const connection: HaConnection = {
                            ...direct,
                            zosmf,
                            // Half of the runs read zowe.yaml through the proxy, too.
                            localConfig: round % 2 === 0 || name === "config show" ? null : yaml,
                            apiMediation: { ...direct.apiMediation, rejectUnauthorized: false },
                            requestTimeoutSeconds: 1,
                        };
                        const started = Date.now();
                        const answer = await said(command, connection, 20_000);
                        const seconds = (Date.now() - started) / 1_000;
                        if (seconds > slowest.seconds) {
                            Object.assign(slowest, { command: name, seconds });
                        }
                        const text = typeof answer === "string" ? answer : answer.text;
                        const at = text.search(poison);
                        expect({ name, near: at < 0 ? "" : text.slice(Math.max(0, at - 80), at + 20) }).toEqual({
                            name,
                            near: "",
                        });
                        if (typeof answer !== "string") {
                            expect(complaints(answer.schema, answer.report)).toEqual([]);
                        }
                        spoiled = [...proxy.spoiled.values()].reduce((sum, one) => sum + one, 0);
                        megabytes = Math.max(megabytes, process.memoryUsage().heapUsed / 1_048_576);
                    }
                    expect(proxy.spoiled.size).toBeGreaterThanOrEqual(scaled(12, 8));
                } finally {
                    await proxy.close();
                }
            });
            process.off("unhandledRejection", note);
            expect(unhandled).toEqual([]);
            expect(slowest.seconds).toBeLessThan(300);
            figure(
                "hostile answers",
                `${spoiled}; longest ${slowest.command} ${slowest.seconds.toFixed(1)} s; heap at most ${megabytes.toFixed(0)} MB`,
            );
        },
        netMs,
    );
});
