// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { spawnSync } from "node:child_process";
import { siteHook } from "../../../../../src/api/adapters/workstation/siteHook";

function run(command: string, limitMs: number, signal = new AbortController().signal) {
    return siteHook.run(command, {}, limitMs, signal);
}

/** Longer than the net under a test: where this is waited for, the test ends in it. */
const never = 86_400_000;

const deaf = "trap '' TERM; echo deaf; while true; do sleep 0.1; done";

describe("siteHook", () => {
    it("tells how a hook ended, and its last lines", async () => {
        expect(await run("echo one; echo two; exit 3", 5_000)).toMatchObject({
            exitCode: 3,
            lastLines: ["one", "two"],
        });
    });

    it("hands over its input, and minds none that is not read", async () => {
        const signal = new AbortController().signal;
        const input = `${"x".repeat(1_000_000)}\nlast`;
        const { lastLines } = await siteHook.run("tail -n 1", {}, never, signal, input);
        expect(lastLines).toEqual(["last"]);
        expect(await siteHook.run("exit 0", {}, never, signal, input)).toEqual({ exitCode: 0, lastLines: [] });
    });

    it("ends one that ignores SIGTERM", async () => {
        const { exitCode, lastLines } = await run(deaf, 300);
        expect({ exitCode, lastLines }).toEqual({ exitCode: null, lastLines: ["deaf"] });
    });

    it("ends it when the command has to end", async () => {
        const { exitCode } = await run(deaf, never, AbortSignal.timeout(300));
        expect(exitCode).toBeNull();
    });

    it("leaves nothing of it behind", async () => {
        const { lastLines } = await run(`(${deaf}) & echo $!; wait`, 300);
        const child = String(lastLines.find((line) => /^\d+$/.test(line)));
        // One that nobody has fetched yet is gone all the same.
        while (!/^(Z.*)?\s*$/.test(spawnSync("ps", ["-o", "stat=", "-p", child], { encoding: "utf8" }).stdout)) {
            await new Promise((resolve) => setTimeout(resolve, 20));
        }
    });

    it("does not wait for a child that the hook leaves behind with its output", async () => {
        const { exitCode, lastLines } = await run("sleep 3600 & echo $!; echo done", never);
        const [child, said] = lastLines;
        process.kill(Number(child));
        expect({ exitCode, said }).toEqual({ exitCode: 0, said: "done" });
    });
});
