// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SimulatorOptions } from "../../simulator/world/options";
import type { Simulator } from "../../simulator/startSimulator";
import type { CacheReport } from "../../src/index";
import { complaints } from "../support/zowe/validateSchema";
import { passes } from "../support/virtual/virtualTime";
import { inVirtualSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { startHere, zoweHere, zoweJsonHere } from "../support/virtual/zoweHere";

interface Cached extends CacheReport {
    readonly rc: number | null;
}

/** One command, its JSON held against the schema. */
async function cache(plex: Simulator, args: readonly string[]): Promise<Cached> {
    const { envelope, exitCode } = await zoweJsonHere(["ha", "cache", ...args], { cwd: plex.directory });
    expect(complaints("cache-1.json", envelope.data)).toEqual([]);
    expect(envelope.data.exitCode).toBe(exitCode);
    return { ...envelope.data, rc: exitCode };
}

const ways = ({ instances }: CacheReport): readonly string[] => instances.map(({ id, way }) => `${id} ${way}`);
const storages = ({ instances }: CacheReport) => [...new Set(instances.map(({ storage }) => storage.running))];
const statesOf = ({ entries }: CacheReport, key: string): readonly string[] =>
    (entries ?? []).filter((entry) => entry.key === key).flatMap(({ at }) => at.map(({ state }) => state));
const everywhere = (way: string): readonly string[] => ["lpar1", "lpar2", "lpar3"].map((id) => `${id} ${way}`);

/** Keys of our namespace at an instance, past this program. */
async function keysLeft(plex: Simulator): Promise<readonly string[]> {
    const { entries } = await cache(plex, ["list"]);
    return (entries ?? []).map(({ key }) => key);
}

liveInVirtualWorld();

describe("zowe ha cache", () => {
    // What the members of Infinispan say of each other is proof: from 3.5 on they do so in their health, before it in lines that lie
    // far behind the end of the log of a job that has run for long. Of a store that others keep only verify can tell.
    it.each<readonly [string, SimulatorOptions, way: string, running: string, CacheReport["outcome"]]>([
        ["the services of v3", { version: "3.5.0" }, "DIRECT", "infinispan", "ONE-STORE"],
        ["the services below 3.5", {}, "DIRECT", "infinispan", "CANNOT-TELL"],
        ["the single service of v3", { layout: "single-service" }, "GATEWAY", "infinispan", "ONE-STORE"],
        ["v2", { layout: "v2" }, "DIRECT", "infinispan", "CANNOT-TELL"],
        ["Redis", { storage: "redis" }, "DIRECT", "redis", "CANNOT-TELL"],
        ["VSAM", { storage: "VSAM" }, "DIRECT", "vsam", "CANNOT-TELL"],
    ])("sees, writes, reads, deletes and proves one store: %s", async (_, options, way, running, outcome) => {
        await inVirtualSysplex(options, async (plex) => {
            const status = await cache(plex, ["status"]);
            expect(status).toMatchObject({ outcome, findings: [] });
            expect(ways(status)).toEqual(everywhere(way));
            expect(String(storages(status))).toContain(running);
            expect(await cache(plex, ["set", "window", '{"from":"noon"}'])).toMatchObject({ rc: 0, outcome: "DONE" });
            const got = await cache(plex, ["get", "window"]);
            expect(got.entries?.[0]?.at.map(({ value }) => value)).toEqual(Array(3).fill('{"from":"noon"}'));
            const listed = await cache(plex, ["list"]);
            expect(listed).toMatchObject({ rc: 0, outcome: "SAME" });
            expect(JSON.stringify(listed)).not.toContain("noon");
            expect(await cache(plex, ["verify", "--rounds", "1"])).toMatchObject({ rc: 0, outcome: "ONE-STORE" });
            expect(await cache(plex, ["delete", "window"])).toMatchObject({ rc: 0, outcome: "DONE" });
            expect(await cache(plex, ["get", "window"])).toMatchObject({ rc: 4, outcome: "ABSENT" });
            expect(await keysLeft(plex)).toEqual([]);
        });
    });

    it("says that inMemory is never shared, and proves it", async () => {
        await inVirtualSysplex({ storage: "inMemory" }, async (plex) => {
            const status = await cache(plex, ["status"]);
            expect(status).toMatchObject({ rc: 8, outcome: "SEVERAL-STORES" });
            expect(storages(status)).toEqual(["inmemory"]);
            const verified = await cache(plex, ["verify", "--rounds", "1", "--wait", "2"]);
            expect(verified).toMatchObject({ rc: 8, outcome: "SEVERAL-STORES" });
            expect(verified.verification?.groups).toEqual([["lpar1"], ["lpar2"], ["lpar3"]]);
            expect(await keysLeft(plex)).toEqual([]);
        });
    });

    it("goes through a gateway that is told whom to ask, where its port is closed, and never past the instance", async () => {
        await inVirtualSysplex({ storage: "inMemory" }, async (plex) => {
            await plex.input({ kind: "firewall", system: "LPAR2", port: "caching-service", isClosed: true });
            const status = await cache(plex, ["status"]);
            // One namespace for all, whatever the certificate is called on the way: who could be asked directly is not.
            expect(ways(status)).toEqual(everywhere("GATEWAY"));
            expect(await cache(plex, ["set", "only", "here", "--lpars", "lpar2"])).toMatchObject({ rc: 0 });
            const listed = await cache(plex, ["list"]);
            expect(listed).toMatchObject({ rc: 4, outcome: "DIFFERENT" });
            expect(statesOf(listed, "only")).toEqual(["ABSENT", "PRESENT", "ABSENT"]);
        });
    });

    it("asks the cache inside a single service at its own gateway, and never through another, which would answer for itself", async () => {
        await inVirtualSysplex({ layout: "single-service" }, async (plex) => {
            await plex.input({ kind: "firewall", system: "LPAR2", port: "gateway", isClosed: true });
            const status = await cache(plex, ["status"]);
            expect(ways(status)).toEqual(["lpar1 GATEWAY", "lpar2 NONE", "lpar3 GATEWAY"]);
            const set = await cache(plex, ["set", "only", "here", "--lpars", "lpar2"]);
            expect(set.outcome).not.toBe("DONE");
            expect(await cache(plex, ["get", "only", "--lpars", "lpar1"])).toMatchObject({ rc: 4, outcome: "ABSENT" });
        });
    });

    it.each<readonly [string, SimulatorOptions, registered: boolean | null, rc: number]>([
        ["none", { profileCertificate: "none" }, true, 12],
        ["one that nobody trusts", { profileCertificate: "untrusted" }, null, 16],
    ])("infers what it can with no certificate that helps: %s", async (_, options, registered, rc) => {
        await inVirtualSysplex(options, async (plex) => {
            const status = await cache(plex, ["status"]);
            expect(status.rc).toBe(rc);
            expect(ways(status)).toEqual(everywhere("INFERRED"));
            expect(status.instances.map(({ registered, version }) => ({ registered, version }))).toEqual(
                Array(3).fill({ registered, version: expect.stringContaining("3.") }),
            );
            const set = await zoweHere(["ha", "cache", "set", "k", "v"], { cwd: plex.directory });
            expect(set.exitCode).toBe(16);
            expect(set.stdout.replace(/\s+/g, " ")).toMatch(/client certificate.*"certFile"/);
            expect(set.stdout.replace(/\s+/g, " ")).toMatch(/signed by|truststore/);
        });
    });

    it("uses the open door of a site that verifies no certificates", async () => {
        const options: SimulatorOptions = {
            version: "3.5.0",
            verifyCertificates: "DISABLED",
            profileCertificate: "none",
        };
        await inVirtualSysplex(options, async (plex) => {
            const status = await cache(plex, ["status"]);
            expect(status).toMatchObject({ rc: 0, outcome: "ONE-STORE" });
            expect(ways(status)).toEqual(everywhere("OPEN"));
        });
    });
});

describe("zowe ha cache verify", () => {
    const wait = ["verify", "--rounds", "1", "--wait", "2"];

    it("finds exactly the groups that were made, and the contents that a merge left different", async () => {
        await inVirtualSysplex({}, async (plex) => {
            const part = { kind: "cache-partitioned", groups: [["lpar1", "lpar3"], ["lpar2"]] } as const;
            await plex.input({ kind: "apiml", fault: part });
            await plex.advance(60);
            const split = await cache(plex, wait);
            expect(split).toMatchObject({ rc: 8, outcome: "SEVERAL-STORES" });
            expect(split.verification?.groups).toEqual([["lpar1", "lpar3"], ["lpar2"]]);
            const set = ["set", "left-by-the-merge", "v", "--lpars", "lpar1"];
            expect(await cache(plex, set)).toMatchObject({ rc: 0 });
            await plex.input({ kind: "apiml", fault: { kind: "cache-healed" } });
            await plex.advance(120);
            const healed = await cache(plex, wait);
            expect(healed).toMatchObject({ rc: 8, outcome: "CONTENTS-DIFFER" });
            expect(healed.verification?.groups).toEqual([["lpar1", "lpar2", "lpar3"]]);
            expect(healed.verification?.contents[0]?.differences).toEqual([
                { presentOn: ["lpar1", "lpar3"], absentOn: ["lpar2"], keys: ["left-by-the-merge"] },
            ]);
        });
    });

    it("fills the rest of the matrix when an instance is down, and shows the gap as a gap", async () => {
        await inVirtualSysplex({ scenario: "instance-stopped" }, async (plex) => {
            const report = await cache(plex, wait);
            expect(report).toMatchObject({ rc: 12, outcome: "CANNOT-TELL" });
            const cells = report.verification?.matrix ?? [];
            expect(cells.filter(({ outcome }) => outcome === "SHARED").map(({ from, to }) => `${from}-${to}`)).toEqual([
                "lpar1-lpar3",
                "lpar3-lpar1",
            ]);
            expect(cells.filter(({ outcome }) => outcome === "UNKNOWN")).toHaveLength(4);
        });
    });

    it("finds the lock that a crash left behind, and says what the try leaves", async () => {
        await inVirtualSysplex({ scenario: "cache-cannot-rejoin" }, async (plex) => {
            const run = await zoweHere(["ha", "cache", ...wait, "--probe-lock"], { cwd: plex.directory });
            expect([8, 12]).toContain(run.exitCode);
            expect(run.stdout).toMatch(/ lock /);
            expect(run.stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
        });
    });

    it("calls its deadline no interruption", async () => {
        await inVirtualSysplex({ scenario: "system-hung" }, async (plex) => {
            const verified = await cache(plex, ["verify", "--timeout", "6", "--request-timeout", "20"]);
            expect(verified).toMatchObject({ rc: 12, outcome: "CANNOT-TELL" });
        });
    });

    it("leaves nothing behind when it is interrupted, and sweeps what a killed run left", async () => {
        await inVirtualSysplex({}, async (plex) => {
            const args = ["ha", "cache", "verify", "--rounds", "50"];
            const interrupted = startHere(args, { cwd: plex.directory });
            await probesOf(plex);
            interrupted.interrupt();
            expect((await interrupted.ended).exitCode).toBe(130);
            expect(await keysLeft(plex)).toEqual([]);
            const before = plex.requests().length;
            const killed = startHere(args, { cwd: plex.directory });
            await probesOf(plex, before);
            killed.interrupt("SIGKILL");
            await killed.ended;
            await plex.advance(3_600);
            expect(await cache(plex, wait)).toMatchObject({ rc: 0 });
            expect(await keysLeft(plex)).toEqual([]);
        });
    });
});

/** Until a run has written its first probes. */
async function probesOf(plex: Simulator, after = 0): Promise<void> {
    const isProbe = ({ method, path }: { readonly method: string; readonly path: string }): boolean =>
        method === "POST" && path.includes("/cache");
    for (let tries = 0; tries < 400; tries += 1) {
        if (plex.requests().slice(after).filter(isProbe).length > 3) {
            return;
        }
        await passes(25);
    }
    throw new Error("no probe was written");
}

describe("what the cache commands refuse", () => {
    it("is told in words, and nothing is changed", async () => {
        await inVirtualSysplex({ storage: "VSAM" }, async (plex) => {
            await writeFile(join(plex.directory, "big.txt"), "x".repeat(200_000));
            const refused: readonly (readonly [readonly string[], number, RegExp])[] = [
                [["set", "a/b", "v"], 1, /contains "\/"/],
                [["get", "a/b"], 1, /contains "\/"/],
                [["set", "k", "v", "--service-id", "desktop"], 0, /desktop/],
                [["delete", "--all"], 16, /--confirm "zowe-ha"/],
                [["delete", "--all", "--confirm", "other"], 16, /zowe-ha/],
                [["delete"], 1, /key/i],
                [["set", "k"], 1, /value/i],
                [["set", "big", "--file", join(plex.directory, "big.txt")], 8, /too (large|long)|longer|bytes/i],
            ];
            for (const [args, rc, words] of refused) {
                const run = await zoweHere(["ha", "cache", ...args], { cwd: plex.directory });
                expect({ args, rc: run.exitCode }).toEqual({ args, rc });
                expect(`${run.stdout}${run.stderr}`.replace(/\s+/g, " ")).toMatch(words);
            }
            expect(await keysLeft(plex)).toEqual([]);
        });
    });

    it("is a full store: 507, told as such", async () => {
        await inVirtualSysplex({ storage: "inMemory", systems: 2 }, async (plex) => {
            await plex.input({ kind: "apiml", fault: { kind: "cache-full", isFull: true } });
            const run = await zoweHere(["ha", "cache", "set", "k", "v"], { cwd: plex.directory });
            expect(run.exitCode).toBe(8);
            expect(run.stdout).toMatch(/full|507|space/i);
        });
    });
});
