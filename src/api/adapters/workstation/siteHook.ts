// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { spawn } from "node:child_process";
import type { HookResult, SiteHook } from "../../ports/siteHook";

/** The part of the output of a hook that is kept. */
const keptCharacters = 4_000;
const keptLines = 5;

/** How long a hook may take to end; the command itself must end within a second of its deadline. */
const graceMs = 600;

/** How long the last output of a hook that has ended may take to arrive: a remaining child process may hold the pipe forever. */
const lastWordsMs = 200;

const isGroup = process.platform !== "win32";

/** Runs the command of the site through its shell, as written, in a separate process group that can be ended as a whole. */
export const siteHook: SiteHook = {
    run: (command, facts, limitMs, signal, input = "") =>
        new Promise((resolve) => {
            const child = begin(command, facts);
            // A hook may end without reading it.
            child.stdin.on("error", () => undefined);
            child.stdin.end(input);
            let text = "";
            const keep = (chunk: Buffer): void => {
                text = `${text}${chunk.toString("utf8")}`.slice(-keptCharacters);
            };
            child.stdout.on("data", keep);
            child.stderr.on("data", keep);
            const timers: NodeJS.Timeout[] = [];
            const later = (work: () => void, ms: number): void => void timers.push(setTimeout(work, ms));
            let isEnding = false;
            const end = (): void => {
                isEnding = true;
                endAll(child.pid, "SIGTERM");
                later(() => endAll(child.pid, "SIGKILL"), graceMs);
            };
            const finish = (exitCode: number | null): void => {
                timers.forEach(clearTimeout);
                signal.removeEventListener("abort", end);
                if (isEnding) {
                    // Its shell may have gone before what it called.
                    endAll(child.pid, "SIGKILL");
                }
                child.stdout.destroy();
                child.stderr.destroy();
                resolve({ exitCode, lastLines: lastLines(text) } satisfies HookResult);
            };
            child.once("error", () => finish(null));
            child.once("exit", (exitCode) => later(() => finish(exitCode), lastWordsMs));
            child.once("close", (exitCode) => finish(exitCode));
            later(end, limitMs);
            signal.addEventListener("abort", end, { once: true });
            if (signal.aborted) {
                end();
            }
        }),
};

function begin(command: string, facts: Readonly<Record<string, string>>) {
    return spawn(command, {
        shell: true,
        detached: isGroup,
        env: { ...process.env, ...facts },
        stdio: ["pipe", "pipe", "pipe"],
    });
}

function endAll(pid: number | undefined, how: "SIGTERM" | "SIGKILL"): void {
    if (pid === undefined) {
        return;
    }
    try {
        process.kill(isGroup ? -pid : pid, how);
    } catch {
        // It has ended in the meantime.
    }
}

function lastLines(text: string): readonly string[] {
    return text
        .split(/\r?\n/)
        .map((line) => line.replace(/[\u0000-\u001f\u007f-\u009f]/g, " ").trimEnd())
        .filter((line) => line !== "")
        .slice(-keptLines);
}
