// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { DecidedInstance } from "../../state/decideInstances";
import { about, fail, pass, skip } from "../judgement";
import { linesOfSysprint, provenBy } from "../provenBy";
import type { Rule } from "../rule";
import { unseenEvidence } from "../unseenEvidence";

export const startedWithoutHainst: Rule = {
    id: "HA-CFG08",
    slug: "started-without-hainst",
    title: "Every instance runs under its own id",
    area: "config",
    severity: "CRITICAL",
    sets: ["default"],
    expected: "the id in SYSPRINT is the key of the instance in haInstances",
    impact: "Zowe does not find the section of the instance, registers it under the external domain, and ignores its settings.",
    remedy: "stop it, then S <proc>,HAINST=<id>,JOBNAME=<job>",
    source: "zowe/zowe-install-packaging#3870, #2972; message ZWEL0024I",
    access: "READ to SYSPRINT of the started task (JESSPOOL <node>.<user>.<job>.**), through z/OSMF",
    needs: ["launcherLogs"],
    judge: (look) => look.decided.map(judgeOne),
};

function judgeOne({ instance, signs, sighting }: DecidedInstance): Judgement {
    const scope = about(instance);
    if (signs.job !== "active") {
        return skip(scope, "it does not run");
    }
    const { launcherStart: start } = sighting;
    if (start?.seen !== true || start.value.haInstanceId === null) {
        return unseenEvidence(scope, start, startedWithoutHainst.access);
    }
    const id = start.value.haInstanceId;
    return id === instance.id.toLowerCase()
        ? pass(scope, `it runs as ${id}`)
        : provenBy(
              fail(
                  scope,
                  `${instance.jobName} on ${instance.systemName} runs with the id "${id}", which is not ${instance.id}.`,
                  startedWithoutHainst.impact,
                  `zowe ha restart --lpars ${instance.id} (S ${instance.procedureName},HAINST=${instance.id},JOBNAME=${instance.jobName})`,
              ),
              linesOfSysprint(sighting, start.value, [start.value.said.haInstanceId]),
          );
}
