// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Sysplex } from "../../../model/sysplex";
import type { Snapshot } from "../../../model/seen/snapshot";
import type { LocatedJob } from "../../../model/seen/sightings";
import { about, aboutSysplex, aboutSystem, fail, pass } from "../judgement";
import type { Rule } from "../rule";
import { isJobHidden } from "../../state/jobSigns";
import { unseenEvidence } from "../unseenEvidence";

export const taskDuplicate: Rule = {
    id: "HA-STC02",
    slug: "task-duplicate",
    title: "Every launcher job runs once, on its own system",
    area: "instance",
    severity: "CRITICAL",
    sets: ["quick", "default"],
    expected: "one job with that name on each system of haInstances, and none elsewhere",
    impact: "Two launchers compete for the ports and the workspace; commands by job name reach both.",
    remedy: "stop the job that should not run: P <job> on its system",
    source: "zowe/zowe-install-packaging#1629, #1719; z/OSMF jobs services",
    access: "READ to the job list (JESSPOOL), through z/OSMF",
    judge: ({ sysplex, snapshot }) => {
        const { launcherJobs } = snapshot;
        return launcherJobs.seen
            ? judgeJobs(sysplex, launcherJobs.value, snapshot)
            : [unseenEvidence(aboutSysplex, launcherJobs, taskDuplicate.access)];
    },
};

function judgeJobs(sysplex: Sysplex, jobs: readonly LocatedJob[], snapshot: Snapshot): readonly Judgement[] {
    const twice = sysplex.instances.flatMap((instance) => {
        const here = jobs.filter(
            ({ job, systemName }) => job.name === instance.jobName && systemName === instance.systemName,
        );
        return here.length < 2
            ? []
            : [
                  fail(
                      about(instance),
                      `${instance.jobName} runs ${here.length} times on ${instance.systemName}: ${here.map(({ job }) => job.id).join(", ")}.`,
                      taskDuplicate.impact,
                      `ask the operator of ${instance.systemName} to stop the one that should not run`,
                  ),
              ];
    });
    const strays = jobs.filter((job) => isStray(sysplex, job)).map(stray);
    const bad = [...twice, ...strays];
    const hidden = snapshot.instances.find((sighting) => isJobHidden(sighting, snapshot.launcherJobs));
    if (bad.length > 0 || hidden === undefined) {
        return bad.length > 0
            ? bad
            : [pass(aboutSysplex, `${jobs.length} launcher jobs, each one once and on its own system`)];
    }
    return [unseenEvidence(aboutSysplex, hidden.activeJob, taskDuplicate.access)];
}

/** A job on an unknown system is no evidence. */
function isStray(sysplex: Sysplex, { job, systemName }: LocatedJob): boolean {
    return (
        systemName !== null &&
        sysplex.topology === "zowe.yaml" &&
        !sysplex.instances.some((one) => one.jobName === job.name && one.systemName === systemName)
    );
}

function stray({ job, systemName }: LocatedJob): Judgement {
    return fail(
        aboutSystem(systemName ?? ""),
        `${job.name}(${job.id}) runs on ${systemName ?? "a system"}, where no instance of the configuration should.`,
        taskDuplicate.impact,
        `P ${job.name} on ${systemName ?? "that system"}, or correct sysname in haInstances`,
    );
}
