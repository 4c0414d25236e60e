// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import { distributedEntries } from "../entryTargets";
import type { Distributed } from "../entryTargets";
import { aboutSysplex, fail, inform, pass, skip } from "../judgement";
import type { Rule } from "../rule";
import { unseenEvidence } from "../unseenEvidence";

export const notDistributed: Rule = {
    id: "HA-NET03",
    slug: "not-distributed",
    title: "The Sysplex Distributor distributes the external port",
    area: "network",
    severity: "CRITICAL",
    sets: ["default", "prerequisite"],
    expected: "VDPT lists targets for externalPort on the DVIPA",
    impact: "All connections go to the owner of the DVIPA; if it is lost, the service is lost.",
    remedy: "VIPADISTRIBUTE DEFINE in the TCP/IP profile",
    source: "Zowe documentation, Configuring Sysplex for high availability; D TCPIP,,N,VDPT",
    access: "OPERCMDS MVS.DISPLAY.TCPIP READ, through the z/OSMF console services",
    needs: ["distribution", "names", "settings"],
    judge: (look) => {
        const entry = distributedEntries(look).find(({ what }) => what === "Zowe");
        return [
            entry === undefined
                ? skip(aboutSysplex, "externalDomains and externalPort are not configured")
                : judgeEntry(entry),
        ];
    },
};

function judgeEntry(entry: Distributed): Judgement {
    const { host, port, targets, isComplete, isDynamicVipa } = entry;
    if (targets.length > 0) {
        return pass(
            aboutSysplex,
            `${host}:${port} has ${targets.length} targets (${targets[0]?.method ?? "method unknown"})`,
        );
    }
    if (isDynamicVipa === false) {
        return inform(
            aboutSysplex,
            `${host} is not a dynamic VIPA of this sysplex: port ${port} is distributed elsewhere, or not at all.`,
            "Whether connections reach every instance cannot be seen here.",
            "nothing if a load balancer outside z/OS has that address",
        );
    }
    return isDynamicVipa === null || !isComplete
        ? unseenEvidence(aboutSysplex, entry.unseen, notDistributed.access)
        : fail(
              aboutSysplex,
              `${host} is a dynamic VIPA, but port ${port} is not distributed (VDPT).`,
              notDistributed.impact,
              `VIPADISTRIBUTE DEFINE ${entry.addresses[0] ?? host} PORT ${port} DESTIP ... in the TCP/IP profile, then V TCPIP,,OBEYFILE`,
          );
}
