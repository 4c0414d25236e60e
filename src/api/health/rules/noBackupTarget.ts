// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../model/finding";
import { decisionsOf } from "../decisions";
import { distributedEntries, isQuiesced } from "../entryTargets";
import type { Distributed } from "../entryTargets";
import { about, aboutSysplex, fail, pass, skip } from "../judged";
import type { Rule } from "../rule";
import { unseenEvidence } from "../unseenEvidence";

export const noBackupTarget: Rule = {
    id: "HA-NET10",
    slug: "no-backup-target",
    title: "A hot standby has somebody to stand by",
    area: "network",
    severity: "CRITICAL",
    sets: ["default", "gate"],
    expected: "a port that is distributed with HOTSTANDBY has at least two ready targets",
    impact: "When the active target is lost, nobody takes over.",
    remedy: "start the backup",
    source: "VIPADISTRIBUTE DISTMETHOD HOTSTANDBY; Zowe documentation, z/OSMF high availability",
    access: "OPERCMDS MVS.DISPLAY.TCPIP READ, through the z/OSMF console services",
    needs: ["distribution", "names", "settings"],
    isRedundancy: true,
    judge: (sysplex, snapshot) => {
        const entries = distributedEntries(sysplex, snapshot);
        const down = decisionsOf(sysplex, snapshot).find(
            ({ signs }) => signs.job === "absent" || signs.system === "gone",
        );
        const cause = down && {
            rule: down.signs.system === "gone" ? "HA-SYS01" : "HA-STC01",
            scope: about(down.instance),
        };
        const judged = entries.map((entry) => ({ entry, judgement: judgeEntry(entry) }));
        return entries.length === 0
            ? [skip(aboutSysplex, "there is no entry")]
            : judged.map(({ entry, judgement }) =>
                  cause && entry.what === "Zowe" ? { ...judgement, causedBy: cause } : judgement,
              );
    },
};

function judgeEntry(entry: Distributed): Judgement {
    const { what, host, port, targets, isDynamicVipa, unseen } = entry;
    const scope = { instance: null, system: what === "Zowe" ? null : what };
    const standby = targets.filter(({ method }) => method === "HOTSTANDBY");
    if (standby.length === 0) {
        return isDynamicVipa === null && targets.length === 0
            ? unseenEvidence(scope, unseen, noBackupTarget.access)
            : skip(scope, `${what} is not distributed as a hot standby`);
    }
    const ready = standby.filter((target) => target.readyServers > 0 && !isQuiesced(target));
    return ready.length >= 2
        ? pass(scope, `${what}: ${ready.length} targets are ready`)
        : fail(
              scope,
              `${what} (${host}:${port}) is a hot standby with ${ready.length} ready target${ready.length === 1 ? "" : "s"} of ${standby.length}.`,
              noBackupTarget.impact,
              what === "Zowe"
                  ? "zowe ha start for the instance that is down; zowe ha resume for one that is quiesced"
                  : "start z/OSMF on the backup system (S IZUSVRB)",
          );
}
