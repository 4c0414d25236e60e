// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../model/finding";
import type { ProvingLine, SaidLine } from "../../model/logs/provingLine";
import type { LauncherLog } from "../../model/seen/launcherLog";
import type { InstanceSighting } from "../../model/seen/snapshot";
import { currentLog } from "../state/componentStates";

const mostLines = 5;

/** The judgement with the lines of log that prove it; none if it was not decided from a log. */
export function provenBy(judgement: Judgement, evidence: readonly ProvingLine[]): Judgement {
    return evidence.length === 0 ? judgement : { ...judgement, evidence: evidence.slice(0, mostLines) };
}

/** Lines of SYSPRINT, in the order of the log. */
export function linesOfSysprint(
    { instance }: InstanceSighting,
    { said: { job } }: LauncherLog,
    lines: readonly (SaidLine | null | undefined)[],
): readonly ProvingLine[] {
    return job === null
        ? []
        : lines
              .filter((line) => line !== null && line !== undefined)
              .sort((one, other) => one.record - other.record)
              .map((line) => ({ system: instance.systemName, job, file: "SYSPRINT", ...line }));
}

/** The last messages about the ends of these components. */
export function linesOfComponents(
    sighting: InstanceSighting,
    log: LauncherLog | null,
    names: readonly string[],
): readonly ProvingLine[] {
    const told = log?.components.filter(({ name }) => names.includes(name)) ?? [];
    return log === null
        ? []
        : linesOfSysprint(
              sighting,
              log,
              told.flatMap(({ said }) => said),
          );
}

/** The last view of its cluster, where it is known from the log, and the loss of members. */
export function linesOfView(sighting: InstanceSighting): readonly ProvingLine[] {
    const { cacheHealth } = sighting;
    const log = currentLog(sighting);
    const isTold = cacheHealth.seen && cacheHealth.value.members !== null;
    return log === null
        ? []
        : linesOfSysprint(sighting, log, [isTold ? null : log.caching.said.members, log.caching.said.lostMembers]);
}

/** The end of its last job, where the beginning of JESMSGLG contains it: $HASP395. */
export function lineOfEnd({ instance, endedJob }: InstanceSighting): readonly ProvingLine[] {
    const line = endedJob?.messageLog?.endLine ?? null;
    return endedJob === null || line === null
        ? []
        : [
              {
                  system: instance.systemName,
                  job: `${endedJob.job.name}(${endedJob.job.id})`,
                  file: "JESMSGLG",
                  ...line,
              },
          ];
}
