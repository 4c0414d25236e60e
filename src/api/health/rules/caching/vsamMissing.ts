// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { VsamSighting } from "../../../model/seen/answers";
import { aboutSysplex, aboutSystem, fail, pass, skip } from "../judgement";
import { withSettings } from "../judgeSettings";
import type { Rule } from "../rule";
import { usesStorage } from "./storage";
import { answersOf } from "../../state/answers";
import { unseenEvidence } from "../unseenEvidence";

export const vsamMissing: Rule = {
    id: "HA-CCH06",
    slug: "vsam-missing",
    title: "The VSAM data set of the cache exists and can be shared",
    area: "caching",
    severity: "CRITICAL",
    sets: ["default", "prerequisite"],
    expected: "the data set is cataloged; on each system SMSVSAM is active and connected to IGWLOCK00",
    impact: "The Caching Service does not start, or two systems damage each other's data.",
    remedy: "zwe init vsam; V SMS,SMSVSAM,ACTIVE; define IGWLOCK00 in the CFRM policy",
    source: "zowe/api-layer#3126, #2203; zowe/zowe-install-packaging#2036; message IGW420I",
    access: "OPERCMDS MVS.DISPLAY.SMS READ through the z/OSMF console services, and READ to the catalog",
    needs: ["vsam", "settings"],
    judge: (look) =>
        withSettings(vsamMissing, look, () => {
            const { vsam } = answersOf(look.snapshot);
            if (!usesStorage(look, "vsam")) {
                return [skip(aboutSysplex, "no Caching Service uses VSAM")];
            }
            return vsam === undefined || vsam.length === 0
                ? [unseenEvidence(aboutSysplex, undefined, vsamMissing.access)]
                : vsam.flatMap((one) => [judgeDataSet(one), ...one.sharing.map(judgeSystem)]);
        }),
};

function judgeDataSet({ dataSet, isCataloged }: VsamSighting): Judgement {
    if (!isCataloged.seen) {
        return unseenEvidence(aboutSysplex, isCataloged, vsamMissing.access);
    }
    return isCataloged.value
        ? pass(aboutSysplex, `${dataSet} is cataloged`)
        : fail(
              aboutSysplex,
              `${dataSet} is not cataloged.`,
              "The Caching Service does not start (ZWECS151E).",
              "zwe init vsam",
          );
}

function judgeSystem({ systemName, sharing }: VsamSighting["sharing"][number]): Judgement {
    const scope = aboutSystem(systemName);
    if (!sharing.seen) {
        return unseenEvidence(scope, sharing, vsamMissing.access);
    }
    if (!sharing.value.isServerAvailable) {
        return fail(
            scope,
            `SMSVSAM is not active on ${systemName}.`,
            "Record-level sharing does not work on that system.",
            `RO ${systemName},V SMS,SMSVSAM,ACTIVE`,
        );
    }
    return sharing.value.isLockTableConnected === false
        ? fail(
              scope,
              `SMSVSAM on ${systemName} is not connected to its lock structure IGWLOCK00.`,
              "Record-level sharing does not work on that system.",
              "D XCF,STR,STRNM=IGWLOCK00; check the coupling facility and the CFRM policy",
          )
        : pass(scope, "SMSVSAM is active");
}
