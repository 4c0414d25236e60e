// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Instance } from "../../../model/sysplex";
import type { Snapshot } from "../../../model/seen/snapshot";
import type { Distributed } from "../entryTargets";
import { distributedEntries, instanceBehind } from "../entryTargets";
import { isQuiesced } from "../../state/isQuiescedByRecord";
import { recordOf } from "../../state/drainRecords";
import { about, aboutSysplex, pass, skip, warn } from "../judgement";
import type { Rule } from "../rule";
import { unseenEvidence } from "../unseenEvidence";
import type { Look } from "../../state/look";

export const forgottenQuiesce: Rule = {
    id: "HA-NET05",
    slug: "forgotten-quiesce",
    title: "No target is quiesced without a record of a drain",
    area: "network",
    severity: "WARNING",
    sets: ["quick", "default"],
    expected: "a target is quiesced only while a drain is on record on this workstation",
    impact: "The instance runs but gets no connections: there is less redundancy than there appears to be.",
    remedy: "zowe ha resume",
    source: "V TCPIP,,SYSPLEX,QUIESCE and RESUME; RESUME is often forgotten after maintenance",
    access: "OPERCMDS MVS.DISPLAY.TCPIP READ, through the z/OSMF console services",
    needs: ["distribution", "names", "settings"],
    judge: (look) => {
        const entries = distributedEntries(look);
        const [first] = entries;
        if (first === undefined) {
            return [skip(aboutSysplex, "there is no entry address")];
        }
        const seen = entries.flatMap((entry) => judgeEntry(look, entry));
        return seen.length > 0 ? seen : [nothingFound(first)];
    },
};

function nothingFound({ isDynamicVipa, unseen }: Distributed): Judgement {
    return isDynamicVipa === null
        ? unseenEvidence(aboutSysplex, unseen, forgottenQuiesce.access)
        : pass(aboutSysplex, "no target is quiesced");
}

function judgeEntry(look: Look, { targets, what, port }: Distributed): readonly Judgement[] {
    return targets.filter(isQuiesced).map((target) => {
        const instance = instanceBehind(target, look);
        const scope = instance === null ? aboutSysplex : about(instance);
        const meant = what === "Zowe" ? onRecord(look, instance) : null;
        if (meant !== null) {
            return pass(scope, meant);
        }
        const where = instance?.systemName ?? target.targetAddress;
        return warn(
            scope,
            `The target of ${what} on ${where} is quiesced for port ${port}, and no drain is on record on this workstation${elsewhere(look.snapshot)}.`,
            forgottenQuiesce.impact,
            what === "Zowe" && instance !== null
                ? `zowe ha resume --lpars ${instance.id}`
                : `RO ${where},V TCPIP,,SYSPLEX,RESUME,PORT=${port}`,
        );
    });
}

const elsewhere = ({ journal }: Snapshot): string =>
    typeof journal.unread?.away === "string" ? "; the journals of other workstations could not be read" : "";

/** The recorded reason; null: none. */
function onRecord({ snapshot, decided }: Look, instance: Instance | null): string | null {
    const record = recordOf(snapshot, instance);
    if (record !== undefined) {
        return `quiesced, drained by ${record.by} since ${record.since}`;
    }
    const { quiesced = [] } = snapshot.journal;
    const isByStop = quiesced.some((one) => one.isByStop && one.instanceId === instance?.id);
    const state = decided.find((one) => one.instance.id === instance?.id)?.state;
    // It was not started by a start that waits: it serves, but nothing will resume the target.
    return isByStop && state !== "READY" ? "quiesced by its stop; the next start resumes it" : null;
}
