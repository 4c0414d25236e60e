// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../model/finding";
import type { TokenSighting } from "../../probe/answers";
import { aboutSysplex, fail, pass, skip } from "../judged";
import type { Rule } from "../rule";
import { answersOf } from "../answered";
import { unseenEvidence } from "../unseenEvidence";

export const tokenNotShared: Rule = {
    id: "HA-SSO01",
    slug: "token-not-shared",
    title: "A token of one instance is accepted by every other",
    area: "sso",
    severity: "CRITICAL",
    sets: ["full"],
    expected: "a log-in at one gateway is accepted by the others",
    impact: "Users are thrown out whenever their next call reaches another instance.",
    remedy: "one key for all instances (keystore alias), or JWT keys shared by the z/OSMF servers",
    source: "zowe/api-layer#1164; zowe/zowe-install-packaging#1863",
    access: "a user id with password or token that the API ML accepts",
    needs: ["tokens"],
    isActive: true,
    judge: (_sysplex, snapshot) => {
        const { tokens } = answersOf(snapshot);
        if (tokens === undefined) {
            return [unseenEvidence(aboutSysplex, undefined, tokenNotShared.access)];
        }
        return tokens.length === 0 ? [skip(aboutSysplex, "fewer than two gateways answer")] : tokens.map(judgeOne);
    },
};

function judgeOne({ madeBy, shownTo, answer }: TokenSighting): Judgement {
    const scope = { instance: shownTo, system: null };
    if (!answer.seen) {
        return unseenEvidence(scope, answer, tokenNotShared.access);
    }
    if (answer.value.status === 200) {
        return pass(scope, `${shownTo} accepts a token of ${madeBy}`);
    }
    return answer.value.status === 401
        ? fail(
              scope,
              `${shownTo} rejects a token that ${madeBy} made (HTTP 401).`,
              tokenNotShared.impact,
              "zowe ha check HA-SSO02 HA-ZMF04 shows which keys differ; align keystore alias or z/OSMF JWT keys, then restart",
          )
        : unseenEvidence(scope, undefined, `an answer of ${shownTo} other than HTTP ${answer.value.status}`);
}
