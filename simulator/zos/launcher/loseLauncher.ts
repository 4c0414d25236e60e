// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { finishJob } from "../jes/runJob";
import type { World } from "../../world/world";
import type { Launcher } from "./launcher";
import { isAlive } from "./launcher";
import { noteProcessEnd } from "./components/processEnd";

/** Its system is gone: everything ends at once, nothing deregisters, nothing more is written. */
export function loseLauncher(world: World, launcher: Launcher): void {
    launcher.phase = "ended";
    launcher.hearsCommands = false;
    for (const component of launcher.components.filter(isAlive)) {
        noteProcessEnd(world, launcher, component, "killed");
    }
    // The other members of the MAS still show it as active until they have recovered the work of the lost member.
    world.agenda.at(world.now + 30_000, () => {
        if (launcher.job.endedAt === null) {
            finishJob(world, launcher.job, "SYS FAIL");
        }
    });
}
