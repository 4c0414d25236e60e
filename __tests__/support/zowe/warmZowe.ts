// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { mkdir, open, readFile } from "node:fs/promises";
import type { Server, Socket } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { DaemonCommand } from "./daemonClient";
import { attemptIn, daemonIn, pipeName } from "./daemonClient";
import type { Environment } from "./zoweHome";
import { removeDirectory, repository, sharedHome, temporaryDirectory, zoweEnvironment, zoweProgram } from "./zoweHome";

/**
 * Daemons of Zowe CLI, which the tests of one worker share. They run the same commands with the same output and exit code as a
 * process does, without the second of CPU that its start costs. What differs:
 * - A daemon serves one client at a time (`maxConnections` in DaemonDecider.ts of zowe-cli), for working directory and environment
 *   belong to the process: each of several commands at once has its own daemon here.
 * - After a command only ZOWE_* variables are taken back: another variable needs a process.
 * - What the plug-in remembers of a rejected password outlives the command, as it should, and the ports of a simulated sysplex may
 *   come again: each has its own passwords (`withPretendSysplex`).
 * - Nobody hears a signal, standard input is empty, and there is no terminal: 80 columns, no colors.
 */
const directoryVariable = "HA_TEST_WARM_ZOWE";
const retryMs = 5;
/** A daemon that serves nobody takes a client after milliseconds, on a busy machine after seconds. */
const mostRefusals = 4_000;

interface Lifeline {
    readonly directory: string;
    readonly server: Server;
    readonly daemons: Set<Socket>;
}

let lifeline: Lifeline | null = null;

/** Once for a run of the integration tests, in the process that outlives the workers: daemons end when it does. */
export async function allowWarmZowe(): Promise<void> {
    const directory = await temporaryDirectory();
    const daemons = new Set<Socket>();
    const server = createServer((daemon) => {
        daemons.add(daemon);
        daemon.unref().on("error", () => undefined);
    });
    await new Promise<void>((resolve) => void server.listen(lifelinePath(directory), resolve));
    server.unref();
    process.env[directoryVariable] = directory;
    lifeline = { directory, server, daemons };
}

export async function endWarmZowe(): Promise<void> {
    if (lifeline !== null) {
        const { directory, server, daemons } = lifeline;
        const isClosed = new Promise((resolve) => server.close(resolve));
        daemons.forEach((daemon) => daemon.destroy());
        await isClosed;
        await removeDirectory(directory);
    }
}

export function isWarmAllowed(): boolean {
    return process.env[directoryVariable] !== undefined;
}

/** The daemons of this worker that serve this test file now. A worker runs one file at a time. */
const inUse = new Set<number>();

interface WarmOptions {
    readonly cwd?: string;
    readonly env: Environment;
    readonly home?: string;
    readonly timeoutSeconds?: number;
}

interface WarmRun {
    readonly stdout: string;
    readonly stderr: string;
    /** Null when it ran out of time. */
    readonly exitCode: number | null;
}

/** Runs a command in a warm `zowe`, which is started when none is free. */
export async function runWarm(args: readonly string[], options: WarmOptions): Promise<WarmRun> {
    let number = 0;
    while (inUse.has(number)) {
        number += 1;
    }
    inUse.add(number);
    try {
        const worker = process.env["JEST_WORKER_ID"] ?? "1";
        return await runIn(join(process.env[directoryVariable] ?? "", `${worker}-${number}`), {
            args,
            cwd: options.cwd ?? repository,
            env: requestEnvironment(options),
            timeoutSeconds: options.timeoutSeconds ?? 500,
        });
    } finally {
        inUse.delete(number);
    }
}

/** Every variable that differs from one command to the next is given each time: the daemon keeps what it was given. */
function requestEnvironment({ env, home = sharedHome() }: WarmOptions): Readonly<Record<string, string>> {
    const given = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return { ...Object.fromEntries(given), HOME: home, USERPROFILE: home, ZOWE_CLI_HOME: home, FORCE_COLOR: "0" };
}

async function runIn(directory: string, command: DaemonCommand): Promise<WarmRun> {
    let [started, refusals]: [ChildProcess | null, number] = [null, 0];
    for (;;) {
        const attempt = await attemptIn(directory, command);
        switch (attempt.kind) {
            case "ran":
                return attempt;
            case "too-late":
                endDaemonIn(directory);
                return { ...attempt, exitCode: null };
            case "broken-off":
                throw new Error(`The daemon broke off:\n${attempt.stdout}${attempt.stderr}`);
            case "closed-at-once":
                refusals += 1;
                // A command of an earlier test that ran out of time still holds it.
                if (refusals === mostRefusals) {
                    endDaemonIn(directory);
                    refusals = 0;
                }
                break;
            case "nobody-listens":
                if (refusals > 0 || (started !== null && started.exitCode !== null)) {
                    throw new Error(`The daemon ended: ${await readFile(join(directory, "log"), "utf8")}`);
                }
                started ??= await startDaemonIn(directory);
        }
        await pause(retryMs);
    }
}

async function startDaemonIn(directory: string): Promise<ChildProcess> {
    await removeDirectory(directory);
    await mkdir(directory, { recursive: true });
    const log = await open(join(directory, "log"), "w");
    const watch = join(repository, "__tests__", "support", "zowe", "endWithTests.js");
    const daemon = spawn(process.execPath, ["--require", watch, zoweProgram, "--daemon"], {
        cwd: repository,
        env: zoweEnvironment(sharedHome(), {
            ZOWE_DAEMON_DIR: directory,
            ZOWE_DAEMON_PIPE: pipeName(directory),
            ZOWE_USE_DAEMON: undefined,
            HA_TEST_LIFELINE: lifelinePath(process.env[directoryVariable] ?? ""),
        }),
        stdio: ["ignore", log.fd, log.fd],
    });
    daemon.unref();
    await log.close();
    return daemon;
}

function endDaemonIn(directory: string): void {
    const daemon = daemonIn(directory);
    if (daemon !== null) {
        process.kill(daemon.pid, "SIGKILL");
    }
}

function lifelinePath(directory: string): string {
    return process.platform === "win32" ? `\\\\.\\pipe\\${pipeName(directory)}-tests` : join(directory, "lifeline");
}
