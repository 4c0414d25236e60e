// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { RedisSighting } from "../../../model/seen/answers";
import { aboutSysplex, fail, pass, skip } from "../judgement";
import { withSettings } from "../judgeSettings";
import type { Rule } from "../rule";
import { usesStorage } from "./storage";
import { answersOf } from "../../state/answers";
import { unseenEvidence } from "../unseenEvidence";

export const redisUnreachable: Rule = {
    id: "HA-CCH07",
    slug: "redis-unreachable",
    title: "Every Redis server and sentinel answers from here",
    area: "caching",
    severity: "CRITICAL",
    sets: ["default", "prerequisite"],
    expected: "each configured node or sentinel answers in its own protocol",
    impact: "Without Redis the Caching Service hangs, at its start and later (recorded).",
    remedy: "check network, TLS and credentials of Redis",
    source: "docs/evidence.md E-SEP-37; zowe/api-layer#1324",
    access: "network access from this workstation to Redis, and the credentials of storage.redis in zowe.yaml",
    needs: ["redis", "settings"],
    judge: (look) =>
        withSettings(redisUnreachable, look, () => {
            const { redis } = answersOf(look.snapshot);
            if (!usesStorage(look, "redis")) {
                return [skip(aboutSysplex, "no Caching Service uses Redis")];
            }
            return redis === undefined || redis.length === 0
                ? [unseenEvidence(aboutSysplex, undefined, "storage.redis.masterNodeUri in zowe.yaml")]
                : redis.map(judgeNode);
        }),
};

function judgeNode({ name, role, replication, quorum }: RedisSighting): Judgement {
    const answer = quorum ?? replication;
    if (answer.seen) {
        return pass(aboutSysplex, `${role} ${name} answers`);
    }
    const why = `The Redis ${role} ${name} does not answer from here: ${answer.why}.`;
    return fail(
        aboutSysplex,
        why,
        redisUnreachable.impact,
        "start it, or correct storage.redis in zowe.yaml; the Caching Services need access to it even if this workstation does not",
    );
}
