// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../model/finding";
import type { Instance } from "../../model/sysplex";
import type { Snapshot } from "../../probe/snapshot";
import type { DecidedInstance } from "../decisions";
import { decisionsOf } from "../decisions";
import { drainOf, drainWords, isOverdue } from "../drains";
import { about, inform, pass, skip, warn } from "../judged";
import { overridesOf } from "../overridesWithoutEffect";
import type { Rule } from "../rule";
import { runsAsSingleService } from "../runsAs";

export const statusOverride: Rule = {
    id: "HA-REG08",
    slug: "status-override",
    title: "No instance is out of service without a record of a drain, nor for longer than meant",
    area: "registration",
    severity: "WARNING",
    sets: ["quick", "default"],
    expected: "OUT_OF_SERVICE only while a drain is on record that is not overdue",
    impact: "The instance runs and gets no work. An override survives a crash and a restart.",
    remedy: "zowe ha resume",
    source: "recorded: evidence apiml/28-stop-plain-and-drained.md",
    access: "a client certificate that the Discovery Service trusts, or APIML.SERVICES READ",
    judge: (sysplex, snapshot) => decisionsOf(sysplex, snapshot).map((decided) => judgeOne(snapshot, decided)),
};

function judgeOne(snapshot: Snapshot, { instance, signs }: DecidedInstance): Judgement {
    const scope = about(instance);
    if (runsAsSingleService(snapshot, instance) && signs.registered !== "unknown") {
        return withoutEffect(snapshot, instance);
    }
    if (!signs.isOutOfService) {
        return signs.registered === "unknown"
            ? skip(scope, "no registry could be seen")
            : pass(scope, "it is in service");
    }
    const remedy = `zowe ha resume --lpars ${instance.id}`;
    const record = drainOf(snapshot, instance);
    if (record) {
        const measured = `${instance.id} is OUT_OF_SERVICE: ${drainWords(record)}.`;
        return isOverdue(snapshot, record)
            ? warn(
                  scope,
                  measured,
                  "That is over, and nothing puts it back by itself: it runs and gets no work.",
                  remedy,
              )
            : inform(scope, measured, "It gets no work until somebody resumes it.", remedy);
    }
    return warn(
        scope,
        `${instance.id} is OUT_OF_SERVICE in the registry, and no drain is on record here.`,
        "It runs and gets no work; an override survives a crash and a restart.",
        remedy,
    );
}

/** Recorded: half of the calls went on to an OUT_OF_SERVICE service, and the gateway of an OUT_OF_SERVICE instance serves as before. */
function withoutEffect(snapshot: Snapshot, instance: Instance): Judgement {
    const scope = about(instance);
    const overrides = overridesOf(snapshot, instance);
    return overrides.length === 0
        ? pass(scope, "no status is set")
        : warn(
              scope,
              `Somebody has set a status for ${instance.id}: ${overrides.join("; ")}.`,
              "It takes no work away: the single-service layout does not look at it. It stays in the other registries after a crash and a restart.",
              `zowe ha resume --lpars ${instance.id}`,
          );
}
