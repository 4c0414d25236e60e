// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../simulator/startSimulator";
import type { CacheReport } from "../../src/index";
import { complaints } from "../support/zowe/validateSchema";
import { withPretendSysplex } from "../support/zowe/withSysplex";
import { startZowe, zowe, zoweJson } from "../support/zowe/zoweCli";

/** One command through the real CLI, its JSON held against the schema. */
async function cache(plex: Simulator, ...args: readonly string[]): Promise<CacheReport> {
    const { envelope, exitCode } = await zoweJson(["ha", "cache", ...args], { cwd: plex.directory });
    expect(complaints("cache-1.json", envelope.data)).toEqual([]);
    expect(envelope.data.exitCode).toBe(exitCode);
    return envelope.data as CacheReport;
}

/** Keys of our namespace at an instance, past this program. */
async function keysLeft(plex: Simulator): Promise<readonly string[]> {
    return ((await cache(plex, "list")).entries ?? []).map(({ key }) => key);
}

/** Until a run has written its first probes. */
async function probesOf(plex: Simulator, after = 0): Promise<void> {
    const isProbe = ({ method, path }: { readonly method: string; readonly path: string }): boolean =>
        method === "POST" && path.includes("/cache");
    while (plex.requests().slice(after).filter(isProbe).length <= 3) {
        await new Promise((resolve) => setTimeout(resolve, 25));
    }
}

/** What they do is tested in virtual time; here the real `zowe` runs each of them on real HTTPS, once for each exit code. */
describe("zowe ha cache, through the real zowe", () => {
    it("sees, writes, reads, deletes and proves one store", async () => {
        await withPretendSysplex({ version: "3.5.0", systems: 2 }, async (plex) => {
            expect(await cache(plex, "status")).toMatchObject({ exitCode: 0, outcome: "ONE-STORE" });
            expect(await cache(plex, "set", "window", '{"from":"02:00"}')).toMatchObject({ exitCode: 0 });
            const got = await cache(plex, "get", "window");
            expect(got.entries?.[0]?.at.map(({ value }) => value)).toEqual(Array(2).fill('{"from":"02:00"}'));
            expect(await keysLeft(plex)).toEqual(["window"]);
            expect(await cache(plex, "verify", "--rounds", "1")).toMatchObject({ exitCode: 0, outcome: "ONE-STORE" });
            expect(await cache(plex, "delete", "window")).toMatchObject({ exitCode: 0 });
            expect(await cache(plex, "get", "window")).toMatchObject({ exitCode: 4, outcome: "ABSENT" });
            expect(await zowe(["ha", "cache", "delete", "--all"], { cwd: plex.directory })).toMatchObject({
                exitCode: 16,
            });
            expect(await zowe(["ha", "cache", "set", "k"], { cwd: plex.directory })).toMatchObject({ exitCode: 1 });
        });
    });

    it("leaves nothing behind when it is interrupted, and sweeps what a killed run left", async () => {
        await withPretendSysplex({ systems: 2 }, async (plex) => {
            const args = ["ha", "cache", "verify", "--rounds", "50"];
            const interrupted = startZowe(args, { cwd: plex.directory });
            await probesOf(plex);
            interrupted.interrupt();
            expect((await interrupted.ended).exitCode).toBe(130);
            expect(await keysLeft(plex)).toEqual([]);
            const before = plex.requests().length;
            const killed = startZowe(args, { cwd: plex.directory });
            await probesOf(plex, before);
            killed.interrupt("SIGKILL");
            await killed.ended;
            await plex.advance(3_600);
            expect((await cache(plex, "verify", "--rounds", "1", "--wait", "2")).exitCode).toBe(0);
            expect(await keysLeft(plex)).toEqual([]);
        });
    });
});
