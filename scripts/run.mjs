// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The repository, regardless of the current directory. */
export const repository = fileURLToPath(new URL("..", import.meta.url));

/** The Zowe CLI that the tests and the demo run. It has a package.json and a lock file of its own: see there why. */
export const zoweCliFolder = fileURLToPath(new URL("../zowe-cli", import.meta.url));

/**
 * Runs a program to its end, with its output kept or passed through.
 * @returns {Promise<{exitCode: number, stdout: string, stderr: string}>} 1 stands for an end by signal.
 */
export function run(program, args, { cwd = repository, env = process.env, isShown = false } = {}) {
    return new Promise((resolve, reject) => {
        const child = spawn(program, args, {
            cwd,
            env,
            stdio: ["ignore", ...(isShown ? ["inherit", "inherit"] : ["pipe", "pipe"])],
        });
        // If this script ends before it, by the deadline of bench:quick for example, it would continue without a reader.
        const killed = () => child.kill("SIGKILL");
        process.once("exit", killed);
        const output = { stdout: "", stderr: "" };
        child.stdout?.setEncoding("utf8").on("data", (text) => (output.stdout += text));
        child.stderr?.setEncoding("utf8").on("data", (text) => (output.stderr += text));
        child.once("error", reject);
        child.once("close", (exitCode) => {
            process.removeListener("exit", killed);
            resolve({ exitCode: exitCode ?? 1, ...output });
        });
    });
}

/** npm as it was called; on Windows `npm` is no program that can be started without a shell. */
export function npm(args, options) {
    const npmScript = process.env.npm_execpath;
    return npmScript ? run(process.execPath, [npmScript, ...args], options) : run("npm", args, options);
}
