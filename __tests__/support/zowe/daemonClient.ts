// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";

/** A command as the native client of Zowe CLI hands it over (IDaemonRequest.ts of zowe-cli). */
export interface DaemonCommand {
    readonly args: readonly string[];
    readonly cwd: string;
    readonly env: Readonly<Record<string, string>>;
    readonly timeoutSeconds: number;
}

interface DaemonAnswer {
    readonly stdout?: string;
    readonly stderr?: string;
    readonly exitCode?: number;
    readonly prompt?: string;
    readonly securePrompt?: string;
}

/** What became of one attempt: a daemon closes at once what comes while it serves another client. */
export type Attempt =
    | { readonly kind: "ran"; readonly stdout: string; readonly stderr: string; readonly exitCode: number }
    | { readonly kind: "nobody-listens" | "closed-at-once" }
    | { readonly kind: "too-late" | "broken-off"; readonly stdout: string; readonly stderr: string };

interface Identity {
    readonly user: string;
    readonly pid: number;
    readonly token: string;
}

/** Who serves in a daemon directory; null until a daemon has written it down whole. */
export function daemonIn(directory: string): Identity | null {
    try {
        return JSON.parse(readFileSync(join(directory, "daemon_pid.json"), "utf8")) as Identity;
    } catch {
        return null;
    }
}

export function daemonSocket(directory: string): string {
    return process.platform === "win32" ? `\\\\.\\pipe\\${pipeName(directory)}` : join(directory, "daemon.sock");
}

/** ZOWE_DAEMON_PIPE for a daemon directory: Windows knows no sockets that are files. */
export function pipeName(directory: string): string {
    return directory.replace(/\W/g, "-");
}

/** Speaks with the daemon as its native client does, and resolves when the connection is closed. */
export function attemptIn(directory: string, { args, cwd, env, timeoutSeconds }: DaemonCommand): Promise<Attempt> {
    const daemon = daemonIn(directory);
    if (daemon === null) {
        return Promise.resolve({ kind: "nobody-listens" });
    }
    const user = Buffer.from(daemon.user).toString("base64");
    return new Promise((resolve) => {
        let [isConnected, isTooLate, received] = [false, false, ""];
        const socket = connect(daemonSocket(directory));
        const timer = setTimeout(() => {
            isTooLate = true;
            socket.destroy();
        }, timeoutSeconds * 1000);
        socket.setEncoding("utf8").on("data", (text: string) => (received += text));
        socket.once("connect", () => {
            isConnected = true;
            socket.write(
                JSON.stringify({ argv: args, cwd, env, stdinLength: 0, stdin: null, user, token: daemon.token }),
            );
        });
        // An end without an answer says the same as an error.
        socket.on("error", () => undefined);
        socket.once("close", () => {
            clearTimeout(timer);
            resolve(isConnected ? attemptOf(received, isTooLate) : { kind: "nobody-listens" });
        });
    });
}

function attemptOf(received: string, isTooLate: boolean): Attempt {
    const answers = received
        .split("\f")
        .filter((text) => text !== "")
        .map((text) => JSON.parse(text) as DaemonAnswer);
    const output = {
        stdout: answers.map(({ stdout }) => stdout ?? "").join(""),
        stderr: answers.map(({ stderr }) => stderr ?? "").join(""),
    };
    const exitCode = answers.map((answer) => answer.exitCode).findLast((code) => code !== undefined);
    if (exitCode !== undefined) {
        return { kind: "ran", ...output, exitCode };
    }
    if (isTooLate) {
        return { kind: "too-late", ...output };
    }
    return received === "" ? { kind: "closed-at-once" } : { kind: "broken-off", ...output };
}
