// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { RedisSighting } from "../../../model/seen/answers";
import { aboutSysplex, pass, skip, warn } from "../judgement";
import { withSettings } from "../judgeSettings";
import type { Rule } from "../rule";
import { usesStorage } from "./storage";
import { answersOf } from "../../state/answers";
import { unseenEvidence } from "../unseenEvidence";

export const redisSingle: Rule = {
    id: "HA-CCH08",
    slug: "redis-single",
    title: "Redis has a replica",
    area: "caching",
    severity: "WARNING",
    sets: ["default", "prerequisite"],
    expected: "a master with a replica online, or a sentinel with a quorum that can fail over",
    impact: "Redis is a single point of failure behind every instance.",
    remedy: "add a replica, and sentinels that fail over to it",
    source: "Redis documentation, INFO replication and SENTINEL CKQUORUM; zowe/api-layer#1128",
    access: "network access from this workstation to Redis, and the credentials of storage.redis in zowe.yaml",
    needs: ["redis", "settings"],
    judge: (look) =>
        withSettings(redisSingle, look, () =>
            usesStorage(look, "redis")
                ? judgeNodes(answersOf(look.snapshot).redis ?? [])
                : [skip(aboutSysplex, "no Caching Service uses Redis")],
        ),
};

function judgeNodes(nodes: readonly RedisSighting[]): readonly Judgement[] {
    const sentinels = nodes.filter(({ role, quorum }) => role === "sentinel" && quorum?.seen === true);
    const masters = nodes.filter(({ role, replication }) => role === "server" && replication.seen);
    if (sentinels.length === 0 && masters.length === 0) {
        const [first] = nodes;
        return [unseenEvidence(aboutSysplex, first?.quorum ?? first?.replication, redisSingle.access)];
    }
    return [...sentinels.map(judgeSentinel), ...masters.map(judgeServer)];
}

function judgeSentinel({ name, quorum }: RedisSighting): Judgement {
    const words = quorum?.seen === true ? quorum.value : "";
    return words.startsWith("OK")
        ? pass(aboutSysplex, `sentinel ${name}: ${words}`)
        : warn(
              aboutSysplex,
              `The sentinel ${name} cannot fail over: ${words}.`,
              redisSingle.impact,
              "start the other sentinels, or correct the quorum",
          );
}

function judgeServer({ name, replication }: RedisSighting): Judgement {
    if (!replication.seen) {
        return unseenEvidence(aboutSysplex, replication, redisSingle.access);
    }
    const { role, isLinkUp, replicasOnline, replicasConnected } = replication.value;
    if (role === "replica") {
        return isLinkUp === true
            ? warn(
                  aboutSysplex,
                  `${name} is a replica, not the master that masterNodeUri should name.`,
                  "It rejects writes.",
                  "correct storage.redis.masterNodeUri",
              )
            : warn(
                  aboutSysplex,
                  `${name} is a replica whose link to its master is down.`,
                  "It holds outdated data and rejects writes.",
                  "check the Redis master",
              );
    }
    return replicasOnline > 0
        ? pass(aboutSysplex, `${name} has ${replicasOnline} replicas online`)
        : warn(
              aboutSysplex,
              `${name} is a master without a replica in sync (${replicasConnected} connected).`,
              redisSingle.impact,
              redisSingle.remedy,
          );
}
