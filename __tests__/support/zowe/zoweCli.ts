// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { spawn } from "node:child_process";
import { isWarmAllowed, runWarm } from "./warmZowe";
import type { Environment } from "./zoweHome";
import { repository, sharedHome, zoweEnvironment, zoweProgram } from "./zoweHome";

export {
    privateHome,
    removeDirectory,
    repository,
    sharedHome,
    shareHome,
    temporaryDirectory,
    zoweCliPackage,
} from "./zoweHome";

export interface ZoweRun {
    readonly stdout: string;
    readonly stderr: string;
    /** Null when a signal ended it. */
    readonly exitCode: number | null;
}

export interface ZoweOptions {
    readonly cwd?: string;
    /** Added to the environment; undefined takes a variable away. */
    readonly env?: Environment;
    /** ZOWE_CLI_HOME; by default the one all tests of this run share. */
    readonly home?: string;
    /** Given on standard input, which is empty otherwise and never a terminal. */
    readonly stdin?: string;
    /** The process is killed after this time; 500 seconds unless said otherwise. */
    readonly timeoutSeconds?: number;
}

/** A `zowe` that goes on running: `status --watch`, `simulator start`. */
export interface ZoweProcess {
    readonly pid: number;
    readonly ended: Promise<ZoweRun>;
    /** Waits for the text in standard output or error; rejects, with all output, when the process ends before. */
    shows(pattern: RegExp): Promise<RegExpExecArray>;
    /** Ctrl-C, unless another signal is named. */
    interrupt(signal?: NodeJS.Signals): void;
    /** Nobody reads its output and errors any more. */
    stopReading(): void;
}

/**
 * Runs the real `zowe` to its end, in a warm daemon where the options ask for nothing that only a process has: an environment of
 * its own, or standard input.
 */
export function zowe(args: readonly string[], options: ZoweOptions = {}): Promise<ZoweRun> {
    const { env = {}, stdin } = options;
    const isWarm = isWarmAllowed() && stdin === undefined && Object.keys(env).every((name) => /^ZOWE_OPT_/.test(name));
    return isWarm ? runWarm(args, { ...options, env }) : zoweProcess(args, options);
}

/** Runs the real `zowe` to its end in a process of its own: for tests of the process, of its logs, and of what installs. */
export function zoweProcess(args: readonly string[], options: ZoweOptions = {}): Promise<ZoweRun> {
    return startZowe(args, options).ended;
}

/** Runs the real `zowe` with `--response-format-json` and gives the envelope with its exit code. */
export async function zoweJson(args: readonly string[], options: ZoweOptions = {}) {
    const run = await zowe([...args, "--response-format-json"], options);
    return { ...run, envelope: parsed(run) };
}

export function startZowe(args: readonly string[], options: ZoweOptions = {}): ZoweProcess {
    return startProgram(process.execPath, [zoweProgram, ...args], options);
}

/** Starts any program in the environment of a private Zowe CLI: no daemon, no color, no settings of this user. */
export function startProgram(program: string, args: readonly string[], options: ZoweOptions = {}): ZoweProcess {
    const child = spawn(program, args, {
        cwd: options.cwd ?? repository,
        env: zoweEnvironment(options.home ?? sharedHome(), options.env),
        timeout: (options.timeoutSeconds ?? 500) * 1000,
        killSignal: "SIGKILL",
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(options.stdin ?? "");
    const output = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
    const ended = new Promise<ZoweRun>((resolve, reject) => {
        child.once("error", reject);
        child.once("close", (exitCode) => resolve({ ...output, exitCode }));
    });
    const shows = (pattern: RegExp): Promise<RegExpExecArray> =>
        new Promise((resolve, reject) => {
            const look = (): void => {
                const match = pattern.exec(output.stdout) ?? pattern.exec(output.stderr);
                if (match) {
                    child.stdout.off("data", look);
                    child.stderr.off("data", look);
                    resolve(match);
                }
            };
            child.stdout.on("data", look);
            child.stderr.on("data", look);
            const tooLate = (): void =>
                reject(new Error(`Ended without ${String(pattern)}:\n${output.stdout}${output.stderr}`));
            ended.then(tooLate, reject);
            look();
        });
    const stopReading = (): void => [child.stdout, child.stderr].forEach((output) => output.destroy());
    return {
        pid: child.pid ?? -1,
        ended,
        shows,
        interrupt: (signal = "SIGINT") => void child.kill(signal),
        stopReading,
    };
}

function parsed(run: ZoweRun) {
    try {
        return JSON.parse(run.stdout);
    } catch {
        throw new Error(`Not the JSON envelope (exit ${String(run.exitCode)}):\n${run.stdout}${run.stderr}`);
    }
}
