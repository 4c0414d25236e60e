// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { about, aboutSysplex, fail, pass, skip } from "../judgement";
import type { Rule } from "../rule";
import { answersOf } from "../../state/answers";
import { unseenEvidence } from "../unseenEvidence";

export const jwtKeysDiffer: Rule = {
    id: "HA-SSO02",
    slug: "jwt-keys-differ",
    title: "Every instance signs tokens with the same key",
    area: "sso",
    severity: "CRITICAL",
    sets: ["default"],
    expected: "/gateway/api/v1/auth/keys/public/current is the same at every gateway",
    impact: "A token of one instance is rejected by the others: users are logged out at random.",
    remedy: "use the same certificate and alias in zowe.certificate.keystore for all instances",
    source: "docs/evidence.md E-SEP-28, E-SET-10",
    access: "network access from this workstation to the gateways",
    needs: ["keys"],
    judge: ({ sysplex, snapshot }) => {
        const sightings = answersOf(snapshot).keys ?? [];
        const seen = sightings.flatMap(({ instanceId, keys }) =>
            keys.seen
                ? [
                      {
                          instanceId,
                          moduli: keys.value
                              .map(({ modulus }) => modulus)
                              .sort()
                              .join(),
                      },
                  ]
                : [],
        );
        const [first] = seen;
        if (answersOf(snapshot).keys?.length === 0) {
            return [skip(aboutSysplex, "no gateway answers")];
        }
        if (first === undefined) {
            return [unseenEvidence(aboutSysplex, sightings[0]?.keys, jwtKeysDiffer.access)];
        }
        if (seen.length < 2) {
            return [skip(aboutSysplex, "only one gateway shows its keys")];
        }
        const odd = seen.filter(({ moduli }) => moduli !== first.moduli);
        return odd.length === 0
            ? [pass(aboutSysplex, `the same at ${seen.map(({ instanceId }) => instanceId).join(", ")}`)]
            : odd.map(({ instanceId }) => {
                  const instance = sysplex.instances.find(({ id }) => id === instanceId);
                  const scope = instance === undefined ? aboutSysplex : about(instance);
                  const measured = `${instanceId} and ${first.instanceId} sign tokens with different keys.`;
                  return fail(
                      scope,
                      measured,
                      jwtKeysDiffer.impact,
                      `${jwtKeysDiffer.remedy}; then zowe ha restart --lpars ${instanceId}`,
                  );
              });
    },
};
