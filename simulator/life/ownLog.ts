// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { World } from "../world/world";

/** A message where it was first written: what readers of the logs are compared with. */
export interface OwnLogLine {
    /** By the clock of the simulator; null: SYSPRINT has the time in the line, if anywhere. */
    readonly at: number | null;
    readonly system: string;
    readonly log: "hardcopy" | "SYSPRINT";
    readonly text: string;
}

export function ownLogOf({ hardcopy, launchers }: World): readonly OwnLogLine[] {
    return [
        ...hardcopy.map(({ at, systemName, text }) => ({ at, system: systemName, log: "hardcopy" as const, text })),
        ...launchers.flatMap(({ job }) =>
            job.spool
                .filter(({ ddname }) => ddname === "SYSPRINT")
                .flatMap(({ records }) =>
                    records.map((text) => ({ at: null, system: job.systemName, log: "SYSPRINT" as const, text })),
                ),
        ),
    ];
}
