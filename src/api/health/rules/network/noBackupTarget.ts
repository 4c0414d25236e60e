// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import { distributedEntries } from "../entryTargets";
import { isQuiesced } from "../../state/isQuiescedByRecord";
import type { Distributed } from "../entryTargets";
import { about, aboutSysplex, aboutSystem, fail, pass, skip } from "../judgement";
import { isSilent } from "../../../model/observation";
import type { Rule } from "../rule";
import { unseenEvidence } from "../unseenEvidence";
import type { Look } from "../../state/look";
import { counted } from "../../../model/counted";

export const noBackupTarget: Rule = {
    id: "HA-NET10",
    slug: "no-backup-target",
    title: "A hot standby has a backup target",
    area: "network",
    severity: "CRITICAL",
    sets: ["default"],
    expected: "a port that is distributed with HOTSTANDBY has at least two ready targets",
    impact: "If the active target is lost, no other target takes over.",
    remedy: "start the backup",
    source: "VIPADISTRIBUTE DISTMETHOD HOTSTANDBY; Zowe documentation, z/OSMF high availability",
    access: "OPERCMDS MVS.DISPLAY.TCPIP READ, through the z/OSMF console services",
    needs: ["distribution", "names", "settings"],
    isRedundancy: true,
    judge: (look) => {
        const entries = distributedEntries(look);
        // The same cause hides both, so it is reported once.
        const judged = entries.every(isUnseen) ? entries.slice(0, 1) : entries;
        return judged.length === 0
            ? [skip(aboutSysplex, "there is no entry address")]
            : judged.map((entry) => ({ ...judgeEntry(entry), ...causeOf(entry, look) }));
    },
};

function isUnseen({ isDynamicVipa, targets }: Distributed): boolean {
    return isDynamicVipa === null && targets.length === 0;
}

/** The target of what does not run is not ready; one z/OSMF has no backup. */
function causeOf({ what }: Distributed, { snapshot, decided }: Look): Pick<Judgement, "causedBy"> {
    const gone = decided.find(({ signs }) => signs.system === "gone");
    if (gone !== undefined) {
        return { causedBy: { rule: "HA-SYS01", scope: about(gone.instance) } };
    }
    if (what === "z/OSMF") {
        const silent = snapshot.zosmf.find(({ answer }) => isSilent(answer))?.server;
        return silent === undefined
            ? { causedBy: { rule: "HA-ZMF02", scope: aboutSysplex } }
            : { causedBy: { rule: "HA-ZMF01", scope: aboutSystem(silent.declaredFor ?? silent.host) } };
    }
    const down = decided.find(({ signs }) => signs.job === "absent");
    return down === undefined ? {} : { causedBy: { rule: "HA-STC01", scope: about(down.instance) } };
}

function judgeEntry(entry: Distributed): Judgement {
    const { what, host, port, targets } = entry;
    if (isUnseen(entry)) {
        return unseenOf(entry);
    }
    const scope = { instance: null, system: what === "Zowe" ? null : what };
    const standby = targets.filter(({ method }) => method === "HOTSTANDBY");
    if (standby.length === 0) {
        return skip(scope, `${what} is not distributed as a hot standby`);
    }
    const ready = standby.filter((target) => target.readyServers > 0 && !isQuiesced(target));
    return ready.length >= 2
        ? pass(scope, `${what}: ${ready.length} targets are ready`)
        : fail(
              scope,
              `${what} (${host}:${port}) is a hot standby with ${counted(ready.length, "ready target")} of ${standby.length}.`,
              noBackupTarget.impact,
              what === "Zowe"
                  ? "zowe ha start for the instance that is down; zowe ha resume for one that is quiesced"
                  : "start z/OSMF on the backup system (S IZUSVRB)",
          );
}

/** The same statement does not apply to z/OSMF. */
function unseenOf({ what, unseen }: Distributed): Judgement {
    const { access } = noBackupTarget;
    return what === "Zowe"
        ? unseenEvidence(aboutSysplex, unseen, access)
        : unseenEvidence(aboutSysplex, unseen, access, `Whether ${what} has a backup target was not seen`);
}
