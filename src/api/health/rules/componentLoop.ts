// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { componentAdvice } from "../../model/componentAdvice";
import type { Judgement } from "../../model/finding";
import type { DecidedInstance } from "../decisions";
import { decisionsOf } from "../decisions";
import { about, fail, pass, skip, warn } from "../judged";
import type { Rule } from "../rule";

export const componentLoop: Rule = {
    id: "HA-STC04",
    slug: "component-loop",
    title: "No component is restarted again and again",
    area: "instance",
    severity: "CRITICAL",
    sets: ["quick", "default"],
    expected: "no ZWEL0005I repeats and no ZWEL0038E in SYSPRINT",
    impact: "The component comes and goes, or stays down.",
    remedy: "read its messages in SYSPRINT, then F <job>,APPL=START(<component>)",
    source: "zowe/launcher main.c; messages ZWEL0004I, ZWEL0005I, ZWEL0038E",
    access: "READ to SYSPRINT of the started task (JESSPOOL), through z/OSMF",
    needs: ["launcherLogs"],
    judge: (sysplex, snapshot) => decisionsOf(sysplex, snapshot).flatMap(judgeOne),
};

function judgeOne({ instance, sighting }: DecidedInstance): readonly Judgement[] {
    const scope = about(instance);
    if (!sighting.launcher.seen) {
        return [skip(scope, "SYSPRINT was not read")];
    }
    const log = sighting.launcher.value;
    const exhausted = log.components.filter(({ isGivenUp }) => isGivenUp).map(({ name }) => name);
    const looping = log.components.filter(({ isGivenUp, restarts }) => !isGivenUp && restarts >= 2);
    if (exhausted.length === 0 && looping.length === 0) {
        return [pass(scope, "no component is restarted")];
    }
    const remedy = componentAdvice("restart", instance, [...exhausted, ...looping.map(({ name }) => name)]);
    return [
        ...(exhausted.length === 0
            ? []
            : [
                  fail(
                      scope,
                      `The launcher of ${instance.id} gave up on ${exhausted.join(", ")} (ZWEL0038E).`,
                      "It stays down.",
                      remedy,
                  ),
              ]),
        ...looping.map(({ name, restarts }) =>
            warn(
                scope,
                `${name} of ${instance.id} has ended ${restarts} times and is started again (ZWEL0004I, ZWEL0005I).`,
                "It comes and goes; after ten tries it stays down.",
                `read what ${name} wrote to SYSPRINT of ${instance.jobName}`,
            ),
        ),
    ];
}
