// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { StartedWith } from "../../../model/seen/answers";
import type { Job } from "../../../model/seen/zosmf";
import type { Snapshot } from "../../../model/seen/snapshot";
import { changedSettings, changeTimes } from "./startedWith";
import type { DecidedInstance } from "../../state/decideInstances";
import { about, pass, skip, warn } from "../judgement";
import { runsInOtherLayout } from "./otherLayout";
import type { Rule } from "../rule";
import { answerAbout, answersOf } from "../../state/answers";
import { minuteOf } from "../../state/timeWords";
import { unseenEvidence } from "../unseenEvidence";

export const pendingRestart: Rule = {
    id: "HA-CFG07",
    slug: "pending-restart",
    title: "Every instance runs with the current configuration",
    area: "config",
    severity: "WARNING",
    sets: ["quick", "default"],
    expected: "zowe.yaml has not changed since the instance started",
    impact: "The change is not active; the next start, even an unplanned one, activates it.",
    remedy: "zowe ha restart",
    source: "zowe/zowe-install-packaging#4759; zowe.yaml is read once, when an instance starts",
    access: "READ to the directory of zowe.yaml, and, for proof, to <workspace>/.env (owned by ZWESVUSR), through z/OSMF",
    needs: ["settings", "startedWith", "console"],
    judge: (look) =>
        look.decided.map((decided) => {
            const judgement = judgeOne(look.snapshot, decided);
            // What was changed is known then, and the cure is the same.
            return runsInOtherLayout(look, decided)
                ? { ...judgement, causedBy: { rule: "HA-CFG16", scope: judgement.scope } }
                : judgement;
        }),
};

function judgeOne(snapshot: Snapshot, decided: DecidedInstance): Judgement {
    const { instance, sighting } = decided;
    const scope = about(instance);
    const job = activeJob(sighting);
    const started = answerAbout(answersOf(snapshot).startedWith, instance.id);
    if (job === undefined) {
        return skip(scope, "it does not run");
    }
    if (started === undefined) {
        return skip(scope, "its configuration is not read from z/OS");
    }
    const changed = started.environment.seen ? changedSettings(instance, started.environment.value) : [];
    return changed.length > 0
        ? pending(decided, `${changed.join(", ")} changed after it started`)
        : judgeTimes(snapshot, decided, started, job.submittedAt);
}

function activeJob({ activeJob: seen }: DecidedInstance["sighting"]): Job | undefined {
    return seen.seen ? seen.value?.job : undefined;
}

function judgeTimes(
    snapshot: Snapshot,
    decided: DecidedInstance,
    started: StartedWith,
    startedAt: Date | null,
): Judgement {
    const scope = about(decided.instance);
    if (!started.files.seen || startedAt === null) {
        return unseenEvidence(scope, started.files.seen ? undefined : started.files, pendingRestart.access);
    }
    const times = changeTimes(snapshot, started.files.value);
    if (times === null) {
        return unseenEvidence(scope, undefined, pendingRestart.access);
    }
    if (times.latest <= startedAt.getTime()) {
        return pass(scope, "zowe.yaml has not changed since its start");
    }
    return times.earliest > startedAt.getTime()
        ? pending(decided, `${times.name} was changed after it started (${minuteOf(startedAt.toISOString())})`)
        : unseenEvidence(
              scope,
              undefined,
              `the time zone of z/OS (D T) to compare the change of ${times.name} with the start`,
          );
}

function pending({ instance }: DecidedInstance, what: string): Judgement {
    return warn(
        about(instance),
        `${instance.id}: ${what}.`,
        pendingRestart.impact,
        `zowe ha restart --lpars ${instance.id}`,
    );
}
