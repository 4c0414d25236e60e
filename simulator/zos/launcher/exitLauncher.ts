// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { endJob } from "../jes/runJob";
import type { World } from "../../world/world";
import type { Launcher } from "./launcher";

/** The launcher's own end; its address space goes shortly after. */
export function exitLauncher(world: World, launcher: Launcher, code: number): void {
    launcher.phase = "ended";
    launcher.hearsCommands = false;
    world.agenda.at(world.now + 500, () => {
        if (launcher.job.endedAt === null) {
            endJob(world, launcher.job, { kind: "code", code });
        }
    });
}
