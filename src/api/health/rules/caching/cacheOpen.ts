// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { OpenCacheSighting } from "../../../model/seen/answers";
import type { Instance } from "../../../model/sysplex";
import { about, aboutSysplex, pass, skip, warn } from "../judgement";
import type { Rule } from "../rule";
import { answersOf } from "../../state/answers";
import { unreachedBecause } from "../unreachedBecause";
import { unseenEvidence } from "../unseenEvidence";

export const cacheOpen: Rule = {
    id: "HA-CCH13",
    slug: "cache-open-to-anyone",
    title: "Every Caching Service refuses calls without a certificate",
    area: "caching",
    severity: "WARNING",
    sets: ["default"],
    expected: "HTTP 401 or 403 for a read without a client certificate",
    impact: "Anyone who can reach its port can read, change and delete the stored data, including revoked tokens.",
    remedy: "set zowe.verifyCertificates: STRICT, then zowe ha restart; until then, allow connections to its port only between the systems",
    source: "zowe/api-layer caching-service SpringSecurityConfig; docs/evidence.md R1-17",
    access: "network access from this workstation to the ports of every instance",
    needs: ["openCaches"],
    judge: ({ sysplex, snapshot }) => {
        const { openCaches } = answersOf(snapshot);
        if (openCaches === undefined) {
            return [unseenEvidence(aboutSysplex, undefined, cacheOpen.access)];
        }
        const judged = sysplex.instances.flatMap((instance) => {
            const sighting = openCaches.find(({ instanceId }) => instanceId === instance.id);
            return sighting === undefined ? [] : [judgeOne(instance, sighting)];
        });
        return judged.length === 0 ? [skip(aboutSysplex, "no Caching Service runs")] : judged;
    },
};

function judgeOne(instance: Instance, { isOpen }: OpenCacheSighting): Judgement {
    const scope = about(instance);
    if (!isOpen.seen) {
        // A bundle of a version without this check must not get another verdict than at its time.
        return isOpen.reason === "not-held"
            ? skip(scope, "the bundle does not hold it")
            : { ...unseenEvidence(scope, isOpen, cacheOpen.access), ...unreachedBecause(isOpen, scope) };
    }
    return isOpen.value
        ? warn(
              scope,
              `The Caching Service of ${instance.id} answered a read without a certificate.`,
              cacheOpen.impact,
              cacheOpen.remedy,
          )
        : pass(scope, "a read without a certificate was refused");
}
