// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { componentAdvice } from "../../../model/operation/componentAdvice";
import type { Judgement } from "../../../model/finding";
import type { Instance } from "../../../model/sysplex";
import type { Snapshot } from "../../../model/seen/snapshot";
import type { DecidedInstance } from "../../state/decisions";
import { decisionsOf } from "../../state/decisions";
import { about, fail, pass, skip } from "../judgement";
import type { Rule } from "../rule";
import { answerAbout, answersOf, settingsOf } from "../../state/answers";
import { unseenEvidence } from "../unseenEvidence";

export const zisMissing: Rule = {
    id: "HA-STC06",
    slug: "zis-missing",
    title: "The cross-memory server runs on each system with zss",
    area: "instance",
    severity: "CRITICAL",
    sets: ["default"],
    expected: "ZWESISTC is active on each system whose instance has zss enabled",
    impact: "Access to data sets and jobs in the desktop fails on that system.",
    remedy: "S ZWESISTC,REUSASID=YES",
    source: "zowe/zlux#181; message ZWES1014I",
    access: "READ to the job list for the cross-memory server (JESSPOOL), or OPERCMDS MVS.DISPLAY.JOB READ through the console",
    needs: ["zis", "settings"],
    judge: (sysplex, snapshot) => decisionsOf(sysplex, snapshot).map((decided) => judgeOne(snapshot, decided)),
};

function judgeOne(snapshot: Snapshot, { instance, signs }: DecidedInstance): Judgement {
    const scope = about(instance);
    const hasZss = instance.components.some(({ name, isEnabled }) => name === "zss" && isEnabled);
    if (!hasZss || signs.system === "gone") {
        return skip(scope, hasZss ? `${instance.systemName} is not in the sysplex` : "it has no zss");
    }
    const sighting = answerAbout(answersOf(snapshot).zis, instance.id);
    const isRunning = sighting?.isRunning;
    return isRunning?.seen === true
        ? judgeRunning(snapshot, instance, isRunning.value)
        : unseenEvidence(scope, isRunning, zisMissing.access);
}

function judgeRunning(snapshot: Snapshot, instance: Instance, isRunning: boolean): Judgement {
    const scope = about(instance);
    const procedure = settingsOf(snapshot)?.zisProcedure ?? "ZWESISTC";
    return isRunning
        ? pass(scope, `${procedure} is active on ${instance.systemName}`)
        : fail(
              scope,
              `${procedure} is not active on ${instance.systemName}.`,
              zisMissing.impact,
              `RO ${instance.systemName},S ${procedure},REUSASID=YES; then restart zss: ${componentAdvice("restart", instance, ["zss"])}`,
          );
}
