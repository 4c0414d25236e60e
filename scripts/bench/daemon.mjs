// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zoweProgram } from "../privateZowe.mjs";

/**
 * Runs work with a daemon of Zowe CLI and with the protocol of its native client, so that what is measured is the command.
 * @param added to the environment of the daemon: one process serves all commands
 * @param work takes a `zowe` whose `run` is served by the daemon
 */
export async function withDaemon(zowe, added, work) {
    const directory = await mkdtemp(join(tmpdir(), "ha-"));
    const env = { ...zowe.env, ...added, ZOWE_DAEMON_DIR: directory, ZOWE_USE_DAEMON: undefined };
    const child = spawn(process.execPath, [zoweProgram, "--daemon"], { env, stdio: ["ignore", "pipe", "pipe"] });
    const ended = new Promise((resolve) => child.once("close", resolve));
    const killed = () => child.kill("SIGKILL");
    process.once("exit", killed);
    child.once("close", () => process.removeListener("exit", killed));
    try {
        await bound(child);
        const { user, token } = JSON.parse(await readFile(join(directory, "daemon_pid.json"), "utf8"));
        const who = { user: Buffer.from(user).toString("base64"), token };
        return await work({ ...zowe, pid: child.pid, run: (args, options) => ask(directory, who, args, options) });
    } finally {
        child.kill("SIGTERM");
        await ended;
        await rm(directory, { recursive: true, force: true });
    }
}

function bound(child) {
    return new Promise((resolve, reject) => {
        let output = "";
        const hear = (text) => {
            output += text;
            if (output.includes("server bound")) {
                resolve();
            }
        };
        child.stdout.setEncoding("utf8").on("data", hear);
        child.stderr.setEncoding("utf8").on("data", hear);
        child.once("close", () => reject(new Error(`The daemon ended:\n${output}`)));
    });
}

/** One command, as the native client hands it over (IDaemonRequest.ts of zowe-cli). */
function ask(directory, who, argv, { cwd, env = {} } = {}) {
    return new Promise((resolve, reject) => {
        const socket = connect(join(directory, "daemon.sock"));
        let received = "";
        socket.setEncoding("utf8").on("data", (text) => (received += text));
        socket.once("connect", () =>
            socket.write(JSON.stringify({ argv, cwd, env, stdinLength: 0, stdin: null, ...who })),
        );
        socket.once("error", reject);
        socket.once("close", () => resolve(answerIn(received)));
    });
}

function answerIn(received) {
    const parts = received
        .split("\f")
        .filter((text) => text !== "")
        .map((text) => JSON.parse(text));
    const joined = (name) => parts.map((part) => part[name] ?? "").join("");
    const { exitCode = 1 } = parts.findLast((part) => part.exitCode !== undefined) ?? {};
    return { exitCode, stdout: joined("stdout"), stderr: joined("stderr") };
}
