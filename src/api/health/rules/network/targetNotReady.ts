// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { DecidedInstance } from "../../state/decideInstances";
import type { Distributed } from "../entryTargets";
import { distributedEntries, instanceBehind } from "../entryTargets";
import { isQuiesced } from "../../state/isQuiescedByRecord";
import { about, aboutSysplex, fail, pass, skip } from "../judgement";
import type { Rule } from "../rule";
import { unseenEvidence } from "../unseenEvidence";
import type { Look } from "../../state/look";

export const targetNotReady: Rule = {
    id: "HA-NET04",
    slug: "target-not-ready",
    title: "The distributor sees every ready instance",
    area: "network",
    severity: "CRITICAL",
    sets: ["quick", "default"],
    expected: "RDY is at least 001 for the target of every READY instance",
    impact: "The instance is ready but gets no connections.",
    remedy: "check the bind address, the job name in the PORT statement, and VIPADISTRIBUTE",
    source: "D TCPIP,,N,VDPT,DETAIL; zowe/zowe-install-packaging#1864",
    access: "OPERCMDS MVS.DISPLAY.TCPIP READ, through the z/OSMF console services",
    needs: ["distribution", "names", "settings"],
    judge: (look) => {
        const entry = distributedEntries(look).find(({ what }) => what === "Zowe");
        return entry === undefined ? [skip(aboutSysplex, "there is no entry address")] : judgeEntry(look, entry);
    },
};

function judgeEntry(look: Look, entry: Distributed): readonly Judgement[] {
    if (entry.targets.length === 0) {
        return [
            entry.isDynamicVipa === null
                ? unseenEvidence(aboutSysplex, entry.unseen, targetNotReady.access)
                : skip(aboutSysplex, "the port is not distributed by this sysplex"),
        ];
    }
    const ready = look.decided.filter(({ state, instance }) => state === "READY" && instance.gateway !== null);
    const named = entry.targets.flatMap((target) => {
        const behind = ready.find(({ instance }) => instance.id === instanceBehind(target, look)?.id);
        return behind === undefined || target.readyServers > 0 || isQuiesced(target) ? [] : [unseenBy(behind, entry)];
    });
    return named.length > 0 ? named : [judgeCount(entry, ready)];
}

function unseenBy({ instance }: DecidedInstance, { port }: Distributed): Judgement {
    return fail(
        about(instance),
        `${instance.id} is READY, but the distributor has RDY 000 for port ${port} on ${instance.systemName}.`,
        targetNotReady.impact,
        `check zowe.network.server.listenAddresses and the PORT statement of ${instance.systemName}`,
    );
}

/** If addresses do not show which target belongs to which instance, numbers do. */
function judgeCount(entry: Distributed, ready: readonly DecidedInstance[]): Judgement {
    const open = entry.targets.filter((target) => !isQuiesced(target));
    const well = open.filter(({ readyServers }) => readyServers > 0).length;
    const wanted = Math.min(open.length, ready.length);
    return well >= wanted
        ? pass(aboutSysplex, `${well} of ${entry.targets.length} targets are ready, ${ready.length} instances`)
        : fail(
              aboutSysplex,
              `${ready.length} instances are READY, but the distributor sees ${well} ready targets for port ${entry.port}.`,
              targetNotReady.impact,
              "D TCPIP,,N,VDPT,DETAIL on the distributing stack; check listenAddresses and the PORT statements",
          );
}
