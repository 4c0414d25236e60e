// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { spawnSync } from "node:child_process";
import { siteHook } from "../../../../src/api/adapters/siteHook";

/** Milliseconds it took, and what came of it. */
async function run(command: string, limitMs: number, signal = new AbortController().signal) {
    const began = Date.now();
    const result = await siteHook.run(command, {}, limitMs, signal);
    return { ...result, ms: Date.now() - began };
}

const deaf = "trap '' TERM; echo deaf; while true; do sleep 0.1; done";

describe("siteHook", () => {
    it("tells how a hook ended, and its last lines", async () => {
        expect(await run("echo one; echo two; exit 3", 5_000)).toMatchObject({
            exitCode: 3,
            lastLines: ["one", "two"],
        });
    });

    it("ends one that ignores SIGTERM within a second of its limit", async () => {
        const { exitCode, lastLines, ms } = await run(deaf, 300);
        expect({ exitCode, lastLines }).toEqual({ exitCode: null, lastLines: ["deaf"] });
        expect(ms).toBeLessThan(1_300);
    });

    it("ends it when the command has to end", async () => {
        const { exitCode, ms } = await run(deaf, 60_000, AbortSignal.timeout(300));
        expect(exitCode).toBeNull();
        expect(ms).toBeLessThan(1_300);
    });

    it("leaves nothing of it behind", async () => {
        const { lastLines } = await run(`(${deaf}) & echo $!; wait`, 300);
        const child = Number(lastLines.find((line) => /^\d+$/.test(line)));
        await new Promise((resolve) => setTimeout(resolve, 100));
        // One that nobody has fetched yet is gone all the same.
        expect(spawnSync("ps", ["-o", "stat=", "-p", String(child)], { encoding: "utf8" }).stdout).toMatch(
            /^(Z.*)?\s*$/,
        );
    });

    it("does not wait for a child that the hook leaves behind with its output", async () => {
        const { exitCode, lastLines, ms } = await run("sleep 3 & echo done", 60_000);
        expect({ exitCode, lastLines }).toEqual({ exitCode: 0, lastLines: ["done"] });
        expect(ms).toBeLessThan(2_000);
    });
});
