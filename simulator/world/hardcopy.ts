// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HardcopyMessage, World } from "./world";

const kept = 10_000;

/** Adds a message to the sysplex-wide log. */
export function hardcopy(
    world: World,
    systemName: string,
    text: string,
    job: { readonly name: string; readonly id: string } = { name: "CONSOLE", id: "" },
): void {
    const message: HardcopyMessage = { at: world.now, systemName, jobName: job.name, jobId: job.id, text };
    world.hardcopy.push(message);
    if (world.hardcopy.length > kept) {
        world.hardcopy.splice(0, kept / 10);
    }
}
