// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { unseen, withValue } from "../../model/observation";
import type { RedisAddress } from "../../ports/redis";
import type { RedisSighting, Settings } from "../answers";
import type { RedisReplication } from "../parse/redisReplication";
import { parseRedisReplication } from "../parse/redisReplication";
import type { Asking } from "./asking";
import { notPut } from "./asking";

type RedisSettings = NonNullable<Settings["storage"][number]["redis"]>;
type Node = NonNullable<RedisSettings["master"]>;

/** Do the Redis servers and sentinels answer, and has the data a second copy? */
export async function askRedis(asking: Asking): Promise<readonly RedisSighting[]> {
    const settings = (asking.settings?.storage ?? []).flatMap(({ redis }) => redis ?? []);
    const distinct = [...new Map(settings.map((one) => [JSON.stringify(one), one])).values()];
    const asked = distinct.map((one) =>
        one.sentinel === null ? askServers(asking, one) : askSentinels(asking, one, one.sentinel),
    );
    return (await Promise.all(asked)).flat();
}

async function askServers(asking: Asking, { master, isTls }: RedisSettings): Promise<readonly RedisSighting[]> {
    return master === null ? [] : [await askServer(asking, { ...master, isTls })];
}

async function askServer(asking: Asking, address: RedisAddress): Promise<RedisSighting> {
    const answer = await asking.ports.redis.information(address, "replication");
    return { name: nameOf(address), role: "server", replication: replicationIn(answer), quorum: null };
}

/** Every sentinel for itself, then the master that the first of them names. */
async function askSentinels(
    asking: Asking,
    { master, isTls }: RedisSettings,
    sentinel: NonNullable<RedisSettings["sentinel"]>,
): Promise<readonly RedisSighting[]> {
    const addresses = sentinel.nodes.map((node) => ({ ...node, isTls }));
    const sentinels = await Promise.all(addresses.map((address) => askSentinel(asking, address, sentinel.masterName)));
    const living = addresses.find((_, index) => sentinels[index]?.quorum?.seen === true);
    const named = living === undefined ? null : await asking.ports.redis.masterOf(living, sentinel.masterName);
    if (named?.seen !== true || named.value === null) {
        return sentinels;
    }
    const identity: Pick<Node, "user" | "password"> = master ?? { user: null, password: null };
    const { user, password } = identity;
    return [...sentinels, await askServer(asking, { ...named.value, user, password, isTls })];
}

async function askSentinel(asking: Asking, address: RedisAddress, masterName: string): Promise<RedisSighting> {
    const quorum = await asking.ports.redis.quorum(address, masterName);
    const replication = notPut("INFO replication", asking, "a sentinel holds no data");
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
