// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { RedisReplication } from "../../model/seen/redisReplication";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

/** `INFO replication` (redis.io, commands/info): `slave0:ip=...,port=...,state=online,offset=...,lag=0`. */
export function parseRedisReplication(text: string): Parsed<RedisReplication> {
    const facts = new Map(
        text.split(/\r?\n/).flatMap((line): [string, string][] => {
            const colon = line.indexOf(":");
            return colon > 0 && !line.startsWith("#") ? [[line.slice(0, colon), line.slice(colon + 1).trim()]] : [];
        }),
    );
    const role = facts.get("role");
    if (role !== "master" && role !== "slave") {
        return notUnderstood("it does not report its role");
    }
    const replicas = [...facts].filter(([key]) => /^slave\d+$/.test(key)).map(([, value]) => value);
    return understood({
        role: role === "master" ? "master" : "replica",
        replicasConnected: Number(facts.get("connected_slaves") ?? replicas.length),
        replicasOnline: replicas.filter((replica) => /(?:^|,)state=online(?:,|$)/.test(replica)).length,
        isLinkUp: role === "slave" ? facts.get("master_link_status") === "up" : null,
    });
}
