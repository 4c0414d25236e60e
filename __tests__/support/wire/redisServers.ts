// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Real servers of Debian's package redis-server, on free ports of 127.0.0.1; `.ci/run` installs it. */
export interface RedisServers {
    readonly port: number;
    close(): Promise<void>;
}

const isReady = /Ready to accept connections|Sentinel ID is|\+monitor/;

async function freePort(): Promise<number> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise<void>((resolve) => server.close(() => resolve()));
    return port;
}

/** @param settings lines of redis.conf besides the port */
export async function startRedis(settings: readonly string[], isSentinel = false): Promise<RedisServers> {
    const directory = await mkdtemp(join(tmpdir(), "ha-redis-"));
    const port = await freePort();
    const file = join(directory, "redis.conf");
    const own = [
        `port ${port}`,
        "bind 127.0.0.1",
        `dir ${directory}`,
        'logfile ""',
        "daemonize no",
        "protected-mode no",
    ];
    const store = isSentinel ? [] : ['save ""', "appendonly no", "repl-diskless-sync-delay 0"];
    await writeFile(file, [...own, ...store, ...settings, ""].join("\n"));
    const server = spawn("redis-server", [file, ...(isSentinel ? ["--sentinel"] : [])], {
        stdio: ["ignore", "pipe", "pipe"],
    });
    await untilReady(server);
    const close = async (): Promise<void> => {
        await ended(server);
        await rm(directory, { recursive: true, force: true });
    };
    return { port, close };
}

function untilReady(server: ChildProcess): Promise<void> {
    return new Promise((resolve, reject) => {
        let said = "";
        const hear = (text: Buffer): void => {
            said += text.toString();
            if (isReady.test(said)) {
                resolve();
            }
        };
        server.stdout?.on("data", hear);
        server.stderr?.on("data", hear);
        server.once("error", (error) =>
            reject(
                new Error(
                    `The tests of Redis need Debian's package redis-server (apt-get install redis-server): ${error.message}`,
                ),
            ),
        );
        server.once("exit", () => reject(new Error(`redis-server ended:\n${said}`)));
    });
}

function ended(server: ChildProcess): Promise<void> {
    if (server.exitCode !== null) {
        return Promise.resolve();
    }
    return new Promise((resolve) => {
        server.removeAllListeners("exit");
        server.once("exit", () => resolve());
        server.kill("SIGKILL");
    });
}
