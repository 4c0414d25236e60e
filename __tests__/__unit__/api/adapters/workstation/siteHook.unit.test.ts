// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HookResult } from "../../../../../src/api/ports/siteHook";
import { siteHook } from "../../../../../src/api/adapters/workstation/siteHook";

function run(command: string, limitMs: number, signal = new AbortController().signal) {
    return siteHook.run(command, {}, limitMs, signal);
}

/** Longer than the net under a test: where this is waited for, the test ends in it. */
const never = 86_400_000;

const deaf = "trap '' TERM; echo deaf; touch $BEGUN; while true; do sleep 0.1; done";

/** A hook that tells when it does not hear SIGTERM any more: how soon a shell gets there depends on the machine. */
async function ended(
    command: string,
    limitMs: number,
    whenBegun: () => void,
    signal = new AbortController().signal,
): Promise<HookResult> {
    const directory = mkdtempSync(join(tmpdir(), "ha-hook-"));
    const begun = join(directory, "begun");
    try {
        const result = siteHook.run(command, { BEGUN: begun }, limitMs, signal);
        while (!existsSync(begun)) {
            await new Promise((resolve) => setImmediate(resolve));
        }
        whenBegun();
        return await result;
    } finally {
        rmSync(directory, { recursive: true });
    }
}

/** Its limit passes, and then the time that it has to end. */
function limitPasses(): void {
    jest.advanceTimersByTime(limitMs);
    jest.advanceTimersByTime(1_000);
}

const limitMs = 300;

describe("siteHook", () => {
    afterEach(() => {
        jest.useRealTimers();
    });

    it("reports how a hook ended, and its last lines", async () => {
        expect(await run("echo one; echo two; exit 3", 5_000)).toMatchObject({
            exitCode: 3,
            lastLines: ["one", "two"],
        });
    });

    it("passes its input, and tolerates a hook that does not read it", async () => {
        const signal = new AbortController().signal;
        const input = `${"x".repeat(1_000_000)}\nlast`;
        const { lastLines } = await siteHook.run("tail -n 1", {}, never, signal, input);
        expect(lastLines).toEqual(["last"]);
        expect(await siteHook.run("exit 0", {}, never, signal, input)).toEqual({ exitCode: 0, lastLines: [] });
    });

    it("ends a hook that ignores SIGTERM", async () => {
        jest.useFakeTimers({ doNotFake: ["setImmediate", "nextTick"] });
        const { exitCode, lastLines } = await ended(deaf, limitMs, limitPasses);
        expect({ exitCode, lastLines }).toEqual({ exitCode: null, lastLines: ["deaf"] });
    });

    it("ends the hook when the command has to end", async () => {
        const ending = new AbortController();
        const { exitCode } = await ended(deaf, never, () => ending.abort(), ending.signal);
        expect(exitCode).toBeNull();
    });

    it("leaves no process of the hook behind", async () => {
        jest.useFakeTimers({ doNotFake: ["setImmediate", "nextTick"] });
        const { lastLines } = await ended(`(${deaf}) & echo $!; wait`, limitMs, limitPasses);
        jest.useRealTimers();
        const child = String(lastLines.find((line) => /^\d+$/.test(line)));
        // One that nobody has fetched yet is gone all the same.
        while (!/^(Z.*)?\s*$/.test(spawnSync("ps", ["-o", "stat=", "-p", child], { encoding: "utf8" }).stdout)) {
            await new Promise((resolve) => setTimeout(resolve, 20));
        }
    });

    it("does not wait for a child that the hook leaves behind with its output open", async () => {
        const { exitCode, lastLines } = await run("sleep 3600 & echo $!; echo done", never);
        const [child, said] = lastLines;
        process.kill(Number(child));
        expect({ exitCode, said }).toEqual({ exitCode: 0, said: "done" });
    });
});
