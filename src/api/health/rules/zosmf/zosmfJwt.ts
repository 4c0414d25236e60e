// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { ZosmfServersSighting } from "../../../model/seen/answers";
import { aboutSysplex, fail, inform, pass, skip, warn } from "../judgement";
import { withSettings } from "../judgeSettings";
import type { Rule } from "../rule";
import { answersOf } from "../../state/answers";
import { unseenEvidence } from "../unseenEvidence";

export const zosmfJwt: Rule = {
    id: "HA-ZMF04",
    slug: "zosmf-jwt",
    title: "Every z/OSMF signs its tokens with the same key",
    area: "zosmf",
    severity: "CRITICAL",
    sets: ["prerequisite"],
    expected: "/jwt/ibm/api/zOSMFBuilder/jwk answers with the same keys at every z/OSMF",
    impact: "A login through one z/OSMF is rejected after a switch to the other.",
    remedy: "enable JWT support in every z/OSMF, with one key ring",
    source: "zowe/api-layer#1164; zowe/docs-site#3213; message ZWEAG188W",
    access: "network access from this workstation to z/OSMF",
    needs: ["zosmfServers", "settings"],
    judge: (look) =>
        withSettings(zosmfJwt, look, ({ authenticationProvider }) => {
            const keys = answersOf(look.snapshot).zosmfServers?.keys;
            if (authenticationProvider !== null && authenticationProvider !== "zosmf") {
                return [skip(aboutSysplex, `Zowe logs in through ${authenticationProvider}`)];
            }
            return [
                keys === undefined || keys.length === 0
                    ? unseenEvidence(aboutSysplex, undefined, zosmfJwt.access)
                    : judgeKeys(keys),
            ];
        }),
};

function judgeKeys(keys: ZosmfServersSighting["keys"]): Judgement {
    const seen = keys.flatMap(({ name, keys: answer }) => (answer.seen ? [{ name, keys: answer.value }] : []));
    const [unseen] = keys.filter((one) => !one.keys.seen);
    const without = seen.filter((one) => one.keys === null || one.keys.length === 0).map(({ name }) => name);
    if (seen.length === 0) {
        return unseenEvidence(aboutSysplex, unseen?.keys, zosmfJwt.access);
    }
    if (without.length === seen.length) {
        return inform(
            aboutSysplex,
            `JWT support is off in ${without.join(", ")}.`,
            "Zowe uses LTPA tokens; z/OSMF servers must share their LTPA keys.",
            "enable JWT support in z/OSMF",
        );
    }
    if (without.length > 0) {
        return warn(
            aboutSysplex,
            `JWT support is off in ${without.join(", ")} only.`,
            zosmfJwt.impact,
            "enable JWT support in all of them",
        );
    }
    const moduli = new Set(
        seen.map((one) =>
            (one.keys ?? [])
                .map(({ modulus }) => modulus)
                .sort()
                .join(),
        ),
    );
    return moduli.size > 1
        ? fail(
              aboutSysplex,
              `${seen.map(({ name }) => name).join(" and ")} sign their tokens with different keys.`,
              zosmfJwt.impact,
              zosmfJwt.remedy,
          )
        : pass(aboutSysplex, `the same key at ${seen.map(({ name }) => name).join(", ")}`);
}
