// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { unseen, withValue } from "../../model/observation";
import type { RedisAddress } from "../../ports/redis";
import type { Settings } from "../../model/config/settings";
import type { RedisSighting } from "../../model/seen/answers";
import type { RedisReplication } from "../../model/seen/redisReplication";
import { parseRedisReplication } from "../parse/redisReplication";
import type { EarlyAsking } from "./asking";
import { notPut } from "./asking";

type RedisSettings = NonNullable<Settings["storage"][number]["redis"]>;
type Node = NonNullable<RedisSettings["master"]>;

/** Do the Redis servers and sentinels answer, and has the data a second copy? */
export async function askRedis(asking: EarlyAsking): Promise<readonly RedisSighting[]> {
    const settings = (asking.settings?.storage ?? []).flatMap(({ redis }) => redis ?? []);
    const distinct = [...new Map(settings.map((one) => [JSON.stringify(one), one])).values()];
    const asked = distinct.map((one) =>
        one.sentinel === null ? askServers(asking, one) : askSentinels(asking, one, one.sentinel),
    );
    return (await Promise.all(asked)).flat();
}

async function askServers(asking: EarlyAsking, { master, isTls }: RedisSettings): Promise<readonly RedisSighting[]> {
    return master === null ? [] : [await askServer(asking, { ...master, isTls })];
}

async function askServer(asking: EarlyAsking, address: RedisAddress): Promise<RedisSighting> {
    const answer = await asking.ports.redis.information(address, "replication");
    return { name: nameOf(address), role: "server", replication: replicationIn(answer), quorum: null };
}

/**
 * Every sentinel for itself, and the master that the first of them that answers names. The others are not waited for: a sentinel
 * and a master that hang cost one timeout together.
 */
async function askSentinels(
    asking: EarlyAsking,
    { master, isTls }: RedisSettings,
    sentinel: NonNullable<RedisSettings["sentinel"]>,
): Promise<readonly RedisSighting[]> {
    const addresses = sentinel.nodes.map((node) => ({ ...node, isTls }));
    const asked = addresses.map((address) => askSentinel(asking, address, sentinel.masterName));
    const living = firstOf(
        asked.map(async (one, index) => ((await one).quorum?.seen === true ? addresses[index] : null)),
    );
    const named = living.then((address) =>
        address ? asking.ports.redis.masterOf(address, sentinel.masterName) : null,
    );
    const identity: Pick<Node, "user" | "password"> = master ?? { user: null, password: null };
    const { user, password } = identity;
    const server = named.then((answer) =>
        answer?.seen === true && answer.value !== null
            ? askServer(asking, { ...answer.value, user, password, isTls })
            : null,
    );
    return [...(await Promise.all(asked)), ...[await server].filter((one) => one !== null)];
}

/** The first that is something; null once all have turned out to be nothing. */
function firstOf<T>(all: readonly Promise<T | null | undefined>[]): Promise<T | null> {
    return new Promise((resolve) => {
        all.forEach((one) => void one.then((value) => (value ? resolve(value) : undefined)));
        void Promise.all(all).then(() => resolve(null));
    });
}

async function askSentinel(asking: EarlyAsking, address: RedisAddress, masterName: string): Promise<RedisSighting> {
    const quorum = await asking.ports.redis.quorum(address, masterName);
    const replication = notPut("INFO replication", asking, "a sentinel stores no data");
    return { name: nameOf(address), role: "sentinel", replication, quorum };
}

function replicationIn(answer: Observation<string>): Observation<RedisReplication> {
    if (!answer.seen) {
        return answer;
    }
    const replication = parseRedisReplication(answer.value);
    return replication.ok ? withValue(answer, replication.value) : unseen(answer, "malformed", replication.why);
}

function nameOf({ host, port }: RedisAddress): string {
    return `${host}:${port}`;
}
