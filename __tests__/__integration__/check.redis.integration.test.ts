// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { systemClock } from "../../src/api/adapters/workstation/systemClock";
import { redisServers } from "../../src/api/adapters/redisServers";
import type { CheckReport } from "../../src/index";
import { check } from "../../src/index";
import { connectTo } from "../support/wire/connectTo";
import { describeWith } from "../support/zowe/describeWith";
import { editZoweYaml } from "../support/wire/editZoweYaml";
import type { RedisServers } from "../support/wire/redisServers";
import { startRedis } from "../support/wire/redisServers";
import { withStillSysplex } from "../support/zowe/withSysplex";
import { loadLibraryFirst } from "../support/zowe/loadLibrary";

loadLibraryFirst();

const password = "redis-s3cret";
const running: RedisServers[] = [];

async function start(settings: readonly string[], isSentinel = false): Promise<number> {
    const server = await startRedis(settings, isSentinel);
    running.push(server);
    return server.port;
}

const master = (): Promise<number> => start([`requirepass ${password}`, `masterauth ${password}`]);
const replicaOf = (port: number): Promise<number> =>
    start([`requirepass ${password}`, `masterauth ${password}`, `replicaof 127.0.0.1 ${port}`]);
const sentinelOf = (port: number, quorum: number): Promise<number> =>
    start([`sentinel monitor zowe 127.0.0.1 ${port} ${quorum}`, `sentinel auth-pass zowe ${password}`], true);

afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.close()));
});

/** What the checks of the cache say about a sysplex whose zowe.yaml has these lines below `storage.redis`. */
async function checkWith(...lines: readonly string[]): Promise<CheckReport> {
    return withStillSysplex({ systems: 2, storage: "redis" }, async (plex) => {
        await editZoweYaml(plex, (text) =>
            text.replace(/^( +)masterNodeUri: .*$/m, (_, indent: string) =>
                lines.map((line) => `${indent}${line}`).join("\n"),
            ),
        );
        const options = { selectors: ["HA-CCH07", "HA-CCH08"], set: null, lpars: null };
        const report = await check(connectTo(plex), options, new AbortController().signal);
        expect(JSON.stringify(report)).not.toContain(password);
        return report;
    });
}

const said = ({ results }: CheckReport): readonly string[] => results.map(({ id, outcome }) => `${id} ${outcome}`);

/** A replica says that it is online a moment after its first synchronization. */
async function untilOnline(port: number): Promise<void> {
    const limits = {
        timeoutMs: 5_000,
        authorities: null,
        verifiesCertificates: true,
        signal: new AbortController().signal,
    };
    const redis = redisServers(limits, systemClock);
    const address = { host: "127.0.0.1", port, user: null, password, isTls: false };
    for (let round = 0; round < 100; round += 1) {
        const answer = await redis.information(address, "replication");
        if (answer.seen && answer.value.includes("state=online")) {
            return;
        }
        await systemClock.sleep(100);
    }
    throw new Error("the replica did not come online");
}

describeWith("redis-server", "zowe ha check caching, with a real Redis", () => {
    it("is content with a master and a replica in sync", async () => {
        const port = await master();
        await replicaOf(port);
        await untilOnline(port);
        expect(said(await checkWith(`masterNodeUri: "${password}@127.0.0.1:${port}"`))).toEqual([
            "HA-CCH07 PASS",
            "HA-CCH08 PASS",
        ]);
    });

    it("finds a master that is alone", async () => {
        const port = await master();
        const report = await checkWith(`masterNodeUri: "default:${password}@127.0.0.1:${port}"`);
        expect(said(report)).toEqual(["HA-CCH07 PASS", "HA-CCH08 WARN"]);
        expect(report.results[1]?.measured).toMatch(/master without a replica in sync/);
    });

    it("finds a masterNodeUri that names the replica", async () => {
        const port = await master();
        const replica = await replicaOf(port);
        await untilOnline(port);
        const report = await checkWith(`masterNodeUri: "${password}@127.0.0.1:${replica}"`);
        expect(report.results[1]?.measured).toMatch(/is a replica/);
    });

    it("finds a wrong password, and says it to nobody", async () => {
        const port = await master();
        const report = await checkWith(`masterNodeUri: "wrong@127.0.0.1:${port}"`);
        expect(said(report)).toEqual(["HA-CCH07 FAIL", "HA-CCH08 UNKNOWN"]);
        expect(report.results[0]?.measured).toMatch(/rejected the credentials/);
        expect(JSON.stringify(report)).not.toContain("wrong@");
    });

    it("finds that nothing listens", async () => {
        const port = await master();
        await running.pop()?.close();
        expect(said(await checkWith(`masterNodeUri: "127.0.0.1:${port}"`))).toEqual([
            "HA-CCH07 FAIL",
            "HA-CCH08 UNKNOWN",
        ]);
    });

    it("asks the sentinels, and the master that they name", async () => {
        const port = await master();
        await replicaOf(port);
        await untilOnline(port);
        const sentinel = await sentinelOf(port, 1);
        const lines = [
            `masterNodeUri: "${password}@127.0.0.1:${port}"`,
            "sentinel:",
            "  enabled: true",
            "  masterInstance: zowe",
            "  nodes:",
            `    - "127.0.0.1:${sentinel}"`,
        ];
        const report = await checkWith(...lines);
        expect(said(report)).toEqual(["HA-CCH07 PASS", "HA-CCH07 PASS", "HA-CCH08 PASS", "HA-CCH08 PASS"]);
    });

    it("finds a sentinel that cannot reach its quorum", async () => {
        const port = await master();
        const sentinel = await sentinelOf(port, 2);
        const lines = [
            "sentinel:",
            "  enabled: true",
            "  masterInstance: zowe",
            "  nodes:",
            `    - "127.0.0.1:${sentinel}"`,
        ];
        const report = await checkWith(`masterNodeUri: "${password}@127.0.0.1:${port}"`, ...lines);
        expect(report.results.find(({ outcome }) => outcome === "WARN")?.measured).toMatch(
            /cannot fail over: NOQUORUM/,
        );
    });
});
