// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { spawn } from "node:child_process";
import type { HookResult, SiteHook } from "../ports/siteHook";

/** What is kept of a hook's output. */
const keptCharacters = 4_000;
const keptLines = 5;

/** Runs the site's command through its shell, as the site wrote it, in a group of its own that can be ended as a whole. */
export const siteHook: SiteHook = {
    run: (command, facts, limitMs, signal) =>
        new Promise((resolve) => {
            const isGroup = process.platform !== "win32";
            const child = spawn(command, {
                shell: true,
                detached: isGroup,
                env: { ...process.env, ...facts },
                stdio: ["ignore", "pipe", "pipe"],
            });
            let text = "";
            const keep = (chunk: Buffer): void => {
                text = `${text}${chunk.toString("utf8")}`.slice(-keptCharacters);
            };
            child.stdout.on("data", keep);
            child.stderr.on("data", keep);
            const end = (): void => endAll(child.pid, isGroup);
            const timer = setTimeout(end, limitMs);
            signal.addEventListener("abort", end, { once: true });
            const finish = (exitCode: number | null): void => {
                clearTimeout(timer);
                signal.removeEventListener("abort", end);
                resolve({ exitCode, lastLines: lastLines(text) } satisfies HookResult);
            };
            child.once("error", () => finish(null));
            child.once("close", (exitCode) => finish(exitCode));
        }),
};

function endAll(pid: number | undefined, isGroup: boolean): void {
    if (pid === undefined) {
        return;
    }
    try {
        process.kill(isGroup ? -pid : pid, "SIGTERM");
    } catch {
        // It has ended meanwhile.
    }
}

function lastLines(text: string): readonly string[] {
    return text
        .split(/\r?\n/)
        .map((line) => line.replace(/[\u0000-\u001f\u007f-\u009f]/g, " ").trimEnd())
        .filter((line) => line !== "")
        .slice(-keptLines);
}
