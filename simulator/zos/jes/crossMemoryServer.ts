// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isRunning } from "../../world/world";
import type { System, World } from "../../world/world";
import type { Job } from "./job";

export const zisJobName = "ZWESISTC";

/** The ZIS started task of a system; null when it does not run. */
export function zisOf(world: World, system: System): Job | null {
    if (!isRunning(system)) {
        return null;
    }
    return (
        world.jobs.find(
            (job) =>
                job.name === zisJobName && job.systemName === system.name && job.phase === 14 && job.endedAt === null,
        ) ?? null
    );
}

/** F zis,D: unlike the launcher, ZIS answers on the console (E-LCH-17). */
export function displayZis(job: Job, command: string): string {
    const asid = (job.asid ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return [
        ` ZWES0220I Modify ${command} command received`,
        " ZWES0222I Server name - 'ZWESIS_STD      ' 512",
        "           Version: 3.4.0+20251101",
        `           ASID: 0x${asid}`,
        "           Global area address: 0x2A4F0000",
        " ZWES0221I Modify DISPLAY command accepted",
    ].join("\r");
}
