// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { componentAdvice } from "../../../model/operation/componentAdvice";
import type { Judgement } from "../../../model/finding";
import type { Instance } from "../../../model/sysplex";
import type { DecidedInstance } from "../../state/decideInstances";
import { about, fail, pass, skip } from "../judgement";
import type { Rule } from "../rule";
import { answerAbout, answersOf } from "../../state/answers";
import { settingsOf } from "../../state/look";
import { unseenEvidence } from "../unseenEvidence";
import type { Look } from "../../state/look";

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
    judge: (look) => look.decided.map((decided) => judgeOne(look, decided)),
};

function judgeOne(look: Look, { instance, signs }: DecidedInstance): Judgement {
    const scope = about(instance);
    const hasZss = instance.components.some(({ name, isEnabled }) => name === "zss" && isEnabled);
    if (!hasZss || signs.system === "gone") {
        return skip(scope, hasZss ? `${instance.systemName} is not in the sysplex` : "it has no zss");
    }
    const sighting = answerAbout(answersOf(look.snapshot).zis, instance.id);
    const isRunning = sighting?.isRunning;
    return isRunning?.seen === true
        ? judgeRunning(look, instance, isRunning.value)
        : unseenEvidence(scope, isRunning, zisMissing.access);
}

function judgeRunning(look: Look, instance: Instance, isRunning: boolean): Judgement {
    const scope = about(instance);
    const procedure = settingsOf(look)?.zisProcedure ?? "ZWESISTC";
    return isRunning
        ? pass(scope, `${procedure} is active on ${instance.systemName}`)
        : fail(
              scope,
              `${procedure} is not active on ${instance.systemName}.`,
              zisMissing.impact,
              `RO ${instance.systemName},S ${procedure},REUSASID=YES; then restart zss: ${componentAdvice("restart", instance, ["zss"])}`,
          );
}
