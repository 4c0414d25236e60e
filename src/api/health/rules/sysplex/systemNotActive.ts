// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement, Scope } from "../../../model/finding";
import { isWhole } from "../../../model/observation";
import type { Snapshot } from "../../../model/seen/snapshot";
import { about, fail, pass, skip, unknown, warn, yielding } from "../judgement";
import type { Rule } from "../rule";
import { unseenEvidence } from "../unseenEvidence";

export const systemNotActive: Rule = {
    id: "HA-SYS01",
    slug: "system-not-active",
    title: "Every system of the configuration is active in the sysplex",
    area: "sysplex",
    severity: "CRITICAL",
    sets: ["quick", "default", "prerequisite", "gate"],
    expected: "each sysname of haInstances is ACTIVE in D XCF,S,ALL",
    impact: "All other problems of its instance follow from this; the other instances serve in its place.",
    remedy: "IPL the system, then zowe ha start",
    source: "MVS System Commands, DISPLAY XCF; message IXC336I",
    access: "OPERCMDS MVS.DISPLAY.XCF READ, through the z/OSMF console services",
    needs: ["members"],
    isRedundancy: true,
    judge: ({ snapshot, decided }) =>
        decided.map(({ instance, signs }) => {
            const scope = about(instance);
            if (signs.system === "active") {
                return pass(scope, `${instance.systemName} is active`);
            }
            if (signs.system === "stale") {
                const measured = `${instance.systemName} does not update its status.`;
                const judged = warn(scope, measured, systemNotActive.impact, "zowe ha check HA-SYS04");
                return yielding(judged, { rule: "HA-SYS04", scope });
            }
            if (signs.system === "unknown") {
                return isWhole(snapshot.members)
                    ? skip(
                          scope,
                          `the sysplex has no ${instance.systemName}, but the instance may be elsewhere (HA-SYS02)`,
                      )
                    : judgeUnseen(scope, snapshot.members, instance.systemName);
            }
            return fail(
                scope,
                `${instance.systemName} is not in the sysplex (D XCF).`,
                `All other problems of ${instance.id} follow from this.`,
                `ask for an IPL, then zowe ha start --lpars ${instance.id}`,
            );
        }),
};

function judgeUnseen(scope: Scope, members: Snapshot["members"], systemName: string): Judgement {
    return members.seen
        ? unseenEvidence(scope, members, systemNotActive.access)
        : unknown(scope, `whether ${systemName} is in the sysplex was not seen`, systemNotActive.access);
}
