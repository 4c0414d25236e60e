// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { ProvingLine } from "../../../model/logs/provingLine";
import type { InstanceSighting } from "../../../model/seen/snapshot";
import type { DecidedInstance } from "../../state/decideInstances";
import { about, fail, pass, unknown } from "../judgement";
import { lineOfEnd, linesOfSysprint, provenBy } from "../provenBy";
import type { Rule } from "../rule";
import { servingOf } from "../../state/serving";

export const taskNotRunning: Rule = {
    id: "HA-STC01",
    slug: "task-not-running",
    title: "The launcher of every instance is active on its system",
    area: "instance",
    severity: "CRITICAL",
    sets: ["quick", "default", "gate"],
    expected: "the started task of each instance is ACTIVE on its system",
    impact: "The instance does not serve; the other instances serve in its place.",
    remedy: "zowe ha start",
    source: "Zowe documentation, Starting and stopping Zowe; z/OSMF jobs services",
    access: "READ to the job list and JESMSGLG of the started task (JESSPOOL), through z/OSMF",
    isRedundancy: true,
    judge: ({ sysplex, decided }) => {
        const { possible } = servingOf(sysplex, decided);
        return decided.map((one) => judgeOne(one, possible.includes(one)));
    },
};

function judgeOne({ instance, state, signs, reason, sighting }: DecidedInstance, mayServe: boolean): Judgement {
    const scope = about(instance);
    if (signs.job === "active") {
        return pass(scope, `${instance.jobName} is active`);
    }
    if (signs.job === "unknown") {
        return unknown(scope, sighting.activeJob.seen ? reason : sighting.activeJob.why, taskNotRunning.access);
    }
    const measured = `No ${instance.jobName} is active on ${instance.systemName}${ended(sighting.endedJob?.job)}.${lastWords(sighting)}`;
    const remedy = `${beforeStart(state, sighting)}zowe ha start --lpars ${instance.id}`;
    const judgement = provenBy(
        fail(scope, measured, mayServe ? unattended : `${instance.id} does not serve.`, remedy),
        [...failedStartLine(sighting), ...lineOfEnd(sighting)],
    );
    if (state === "ORPHANED") {
        return { ...judgement, causedBy: { rule: "HA-STC03", scope } };
    }
    return { ...judgement, causedBy: { rule: state === "SYSTEM-DOWN" ? "HA-SYS01" : "HA-SYS02", scope } };
}

const unattended = "Its components continue to run without it: a component that ends is not started again.";

/** The condition that must be corrected before a start can succeed. */
function beforeStart(state: DecidedInstance["state"], sighting: InstanceSighting): string {
    if (state === "SYSTEM-DOWN") {
        return "ask for an IPL, then ";
    }
    if (state === "ORPHANED") {
        return "end its leftover address spaces (HA-STC03), then ";
    }
    return lastWords(sighting) === "" ? "" : "correct the cause of the failed start, then ";
}

/** The output of a failed start, from the last successful step on. */
function lastWords({ launcher }: InstanceSighting): string {
    const { startFailure = null, startTrace = [] } = launcher.seen ? launcher.value : {};
    return startFailure === null || startTrace.length === 0 ? "" : ` Its start failed: ${startTrace.join(" / ")}.`;
}

function failedStartLine(sighting: InstanceSighting): readonly ProvingLine[] {
    const { launcher } = sighting;
    return launcher.seen ? linesOfSysprint(sighting, launcher.value, [launcher.value.said.startFailure]) : [];
}

function ended(job: { readonly id: string; readonly returnCode: string | null } | undefined): string {
    return job?.returnCode ? `; its last job ${job.id} ended with ${job.returnCode}` : "";
}
