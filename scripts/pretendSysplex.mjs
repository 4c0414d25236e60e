// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { zoweProgram } from "./privateZowe.mjs";

const patienceMs = 60_000;

/**
 * Runs `zowe ha simulator start` with the options given, until `stop` is called.
 * @param zowe a private Zowe CLI with the plug-in
 * @param directory where it writes its configuration: the place to run the ordinary commands in
 */
export async function startPretendSysplex(zowe, directory, options = []) {
    const args = [zoweProgram, "ha", "simulator", "start", "--directory", directory, ...options];
    const child = spawn(process.execPath, args, { env: zowe.env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const killed = () => child.kill("SIGKILL");
    process.once("exit", killed);
    child.once("close", () => process.removeListener("exit", killed));
    child.stdout.setEncoding("utf8").on("data", (text) => (output += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (output += text));
    const ended = new Promise((resolve) => child.once("close", resolve));
    try {
        await appears(join(directory, "zowe.config.json"), child);
    } catch (error) {
        child.kill("SIGKILL");
        throw new Error(`The simulator did not start: ${error.message}\n${output}`, { cause: error });
    }
    const { controlUrl } = JSON.parse(await readFile(join(directory, "simulator.json"), "utf8"));
    return {
        directory,
        pid: child.pid,
        state: () => call(`${controlUrl}/state`),
        requests: () => call(`${controlUrl}/requests`),
        input: (input) => call(`${controlUrl}/inputs`, { method: "POST", body: JSON.stringify(input) }),
        advance: (seconds) => call(`${controlUrl}/advance`, { method: "POST", body: JSON.stringify({ seconds }) }),
        /** @returns {Promise<number | null>} its exit code */
        stop: async () => {
            child.kill("SIGINT");
            const killer = setTimeout(() => child.kill("SIGKILL"), 10_000);
            return ended.finally(() => clearTimeout(killer));
        },
    };
}

/** The configuration is written last: while it is there, everything listens. */
async function appears(file, child) {
    const deadline = Date.now() + patienceMs;
    while (!existsSync(file)) {
        if (child.exitCode !== null || Date.now() > deadline) {
            throw new Error(child.exitCode === null ? "nothing listens after a minute" : `exit ${child.exitCode}`);
        }
        await pause(50);
    }
}

async function call(url, request) {
    const answer = await fetch(url, request);
    const body = await answer.json();
    if (!answer.ok) {
        throw new Error(`${url}: ${answer.status} ${body.error}`);
    }
    return body;
}
