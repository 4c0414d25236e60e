// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { LogInSighting, TokenSighting } from "../../../model/seen/answers";
import type { Snapshot } from "../../../model/seen/snapshot";
import { componentRemedy } from "../componentRemedy";
import type { DecidedInstance } from "../../state/decideInstances";
import { isProvenDead } from "../../state/decideInstances";
import { causeOfSilence } from "../notRunning";
import { servingOf } from "../../state/serving";
import { about, aboutSysplex, fail, hurt, pass, skip, yielding } from "../judgement";
import type { Rule } from "../rule";
import { answersOf } from "../../state/answers";
import { unseenEvidence } from "../unseenEvidence";
import type { Look } from "../../state/look";

export const tokenNotShared: Rule = {
    id: "HA-SSO01",
    slug: "token-not-shared",
    title: "Login works at every ZAAS, and every instance accepts the tokens of every other",
    area: "sso",
    severity: "CRITICAL",
    sets: ["full"],
    expected: "a login at each registered ZAAS succeeds, and the token of one gateway is accepted by the others",
    impact: "Users are logged out when their next call reaches another instance.",
    remedy: "use one key for all instances (keystore alias), or the same JWT keys in all z/OSMF servers",
    source: "zowe/api-layer#1164; zowe/zowe-install-packaging#1863",
    access: "a user ID with password or token that the API ML accepts",
    needs: ["logIns", "tokens"],
    isActive: "by-area",
    judge: (look) => {
        const { tokens, logIns = [] } = answersOf(look.snapshot);
        if (tokens === undefined) {
            return [unseenEvidence(aboutSysplex, undefined, tokenNotShared.access)];
        }
        const failed = logIns.filter(isFailed);
        const judged = [...failed.map((one) => judgeLogIn(look, logIns.length, one)), ...tokens.map(judgeOne)];
        return judged.length > 0 ? judged : [untold(look)];
    },
};

/** A ZAAS that is dead and registered: HTTP 500, at once (E-SEP-29). A rejected password is another matter. */
function isFailed({ answer }: LogInSighting): boolean {
    return answer.seen && answer.value.status >= 500;
}

function judgeLogIn(look: Look, count: number, { host, through, answer }: LogInSighting): Judgement {
    const decided = look.decided.find(({ instance: { hostname } }) => hostname.toLowerCase() === host.toLowerCase());
    const instance = decided?.instance;
    const status = answer.seen ? answer.value.status : 0;
    return hurt(
        instance === undefined ? aboutSysplex : about(instance),
        `The login at the ZAAS of ${instance?.id ?? host} fails with HTTP ${status}; ${count} were tried, through ${through}.`,
        "Every gateway sends logins there as long as it is registered: that share of the logins fails.",
        decided === undefined ? `zowe ha registry evict --instance ${host}` : cureOf(look.snapshot, decided),
    );
}

/** Registrations of a dead instance are removed; if the instance runs, its ZAAS is started. */
function cureOf(snapshot: Snapshot, decided: DecidedInstance): string {
    return isProvenDead(decided)
        ? `zowe ha registry evict --lpars ${decided.instance.id}`
        : componentRemedy(snapshot, decided.sighting, ["zaas"]);
}

function untold({ sysplex, decided }: Look): Judgement {
    if (servingOf(sysplex, decided).possible.length > 0) {
        return skip(aboutSysplex, "fewer than two gateways answer");
    }
    const judged = fail(aboutSysplex, "No instance serves.", "No user can log in.", "zowe ha status");
    return yielding(judged, causeOfSilence(decided));
}

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
