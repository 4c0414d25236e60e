// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Settings } from "../../../../src/api/model/config/settings";
import type { EarlyAsking } from "../../../../src/api/probe/questions/asking";
import { askEarly } from "../../../../src/api/probe/questions/questions";
import type { RedisAddress } from "../../../../src/api/ports/redis";
import { seen, unseen } from "../../../support/worlds/buildSnapshot";
import { buildSysplex } from "../../../support/worlds/buildSysplex";
import { FakeClock } from "../../../support/worlds/fakeClock";

const timeoutMs = 12_000;
type RedisSettings = NonNullable<Settings["storage"][number]["redis"]>;
const node = (host: string) => ({ host, port: 6379, user: null, password: null });

function storage(redis: RedisSettings): Settings["storage"] {
    return [{ instanceId: "lpar1", mode: "redis", redis }] as unknown as Settings["storage"];
}

/** Asks as `check` does before it has looked at anybody; hosts that hang answer nobody until the timeout. */
async function ask(redis: RedisSettings, hanging: readonly string[]) {
    const clock = new FakeClock();
    const began = clock.now().getTime();
    const answer = async <T>({ host }: RedisAddress, value: T) => {
        if (!hanging.includes(host)) {
            return seen(value);
        }
        await clock.sleep(timeoutMs);
        return unseen("timeout");
    };
    const ports = {
        clock,
        redis: {
            information: (address: RedisAddress) => answer(address, "role:master\r\nconnected_slaves:1\r\n"),
            quorum: (address: RedisAddress) => answer(address, "OK 3 usable Sentinels"),
            masterOf: (address: RedisAddress) => answer(address, { host: "master", port: 6379 }),
        },
    };
    const asking = { sysplex: buildSysplex(), settings: { zosmf: null, storage: storage(redis) }, ports };
    const answers = await askEarly(["redis"], asking as unknown as EarlyAsking);
    const told = (answers.redis ?? []).map(({ name, role, replication, quorum }) => ({
        name,
        isSeen: (role === "server" ? replication : (quorum ?? replication)).seen,
    }));
    return { told, waitedMs: clock.now().getTime() - began };
}

const sentinels = (...hosts: readonly string[]): RedisSettings => ({
    master: null,
    isTls: false,
    sentinel: { masterName: "zowe", nodes: hosts.map(node) },
});

describe("askRedis", () => {
    it("is asked in parallel with the first look, so that a server that hangs costs no timeout of its own", async () => {
        const alone = { master: node("master"), isTls: false, sentinel: null } as RedisSettings;
        expect(await ask(alone, ["master"])).toEqual({
            told: [{ name: "master:6379", isSeen: false }],
            waitedMs: timeoutMs,
        });
    });

    it("waits for sentinels and a master that hang together, once", async () => {
        expect(await ask(sentinels("s1", "s2", "s3"), ["s1", "s3", "master"])).toEqual({
            told: [
                { name: "s1:6379", isSeen: false },
                { name: "s2:6379", isSeen: true },
                { name: "s3:6379", isSeen: false },
                { name: "master:6379", isSeen: false },
            ],
            waitedMs: timeoutMs,
        });
    });

    it("names no master if no sentinel answers", async () => {
        const { told, waitedMs } = await ask(sentinels("s1", "s2"), ["s1", "s2"]);
        expect(told.map(({ isSeen }) => isSeen)).toEqual([false, false]);
        expect(waitedMs).toBe(timeoutMs);
    });
});
