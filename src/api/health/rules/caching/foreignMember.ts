// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Sysplex } from "../../../model/sysplex";
import { cacheMembersSeenBy, isMemberOf } from "../../state/cacheMembers";
import type { DecidedInstance } from "../../state/decideInstances";
import { about, aboutSysplex, fail, pass, skip } from "../judgement";
import { linesOfView, provenBy } from "../provenBy";
import type { Rule } from "../rule";
import type { Look } from "../../state/look";

export const foreignMember: Rule = {
    id: "HA-CCH04",
    slug: "foreign-member",
    title: "No other Zowe is a member of the cluster of the Caching Services",
    area: "caching",
    severity: "CRITICAL",
    sets: ["default"],
    expected: "no cluster view contains more members than there are Caching Services in this sysplex",
    impact: "Two installations share one store: each sees, changes and deletes the state of the other.",
    remedy: "give each installation its own storage.infinispan.jgroups ports, then restart the Caching Services",
    source: "the name of the cluster is the same in every Zowe: zowe/api-layer#3883",
    access: "READ to SYSPRINT of the started task (JESSPOOL) with caching-service debug on; or Zowe 3.5 and a client certificate",
    needs: ["launcherLogs", "caches"],
    judge: (look) => {
        const judged = look.decided.flatMap((one) => judgeOne(look, one));
        return judged.length > 0 ? judged : [skip(aboutSysplex, "no cluster view is shown")];
    },
};

/** The number proves it: a host may call itself otherwise than zowe.yaml does, so a name alone proves nothing. */
function judgeOne({ sysplex }: Look, decided: DecidedInstance): readonly Judgement[] {
    const { instance, sighting } = decided;
    const members = cacheMembersSeenBy(sighting);
    if (members === null) {
        return [];
    }
    const expected = sysplex.instances.filter(({ cachingService }) => cachingService !== null).length;
    if (members.length <= expected) {
        return [pass(about(instance), `${members.length} of ${expected} members`)];
    }
    const strangers = members.filter((member) => !isOurs(sysplex, member));
    const named = strangers.length > 0 ? `; not ours: ${strangers.join(", ")}` : `: ${members.join(", ")}`;
    const seen = `The cluster of ${instance.id} has ${members.length} members, but this sysplex has ${expected} Caching Services${named}.`;
    const judgement = fail(about(instance), seen, foreignMember.impact, foreignMember.remedy);
    return [provenBy(judgement, linesOfView(sighting))];
}

function isOurs({ instances }: Sysplex, member: string): boolean {
    return instances.some((instance) => isMemberOf(member, instance));
}
