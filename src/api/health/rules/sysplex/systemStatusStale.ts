// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Instance } from "../../../model/sysplex";
import type { Snapshot } from "../../../model/seen/snapshot";
import { about, pass, skip, warn } from "../judgement";
import type { Rule } from "../rule";

export const systemStatusStale: Rule = {
    id: "HA-SYS04",
    slug: "system-status-stale",
    title: "No system is about to leave the sysplex",
    area: "sysplex",
    severity: "WARNING",
    sets: ["quick"],
    expected: "the XCF status of each system is ACTIVE",
    impact: "The system does not update its status: it can be partitioned out at any time.",
    remedy: "wait, or act with the operator of the sysplex",
    source: "MVS System Commands, DISPLAY XCF; message IXC336I",
    access: "OPERCMDS MVS.DISPLAY.XCF READ, through the z/OSMF console services",
    needs: ["members"],
    judge: ({ sysplex, snapshot }) => sysplex.instances.map((instance) => judgeOne(snapshot, instance)),
};

function judgeOne({ members }: Snapshot, instance: Instance): Judgement {
    const scope = about(instance);
    const member = members.seen ? members.value.find(({ name }) => name === instance.systemName) : undefined;
    if (member === undefined) {
        return skip(scope, "its status was not seen (HA-SYS01)");
    }
    return member.isActive
        ? pass(scope, `${member.name} is ACTIVE`)
        : warn(
              scope,
              `The XCF status of ${member.name} is ${member.status}.`,
              systemStatusStale.impact,
              `D XCF,S,ALL; ask the operator of ${member.name} for the messages IXC402D and IXC101I`,
          );
}
