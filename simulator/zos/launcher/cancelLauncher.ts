// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { endJob } from "../jes/runJob";
import type { World } from "../../world/world";
import type { Launcher } from "./launcher";

/** C: the launcher cannot clean up; the processes of its components still run and keep their ports. */
export function cancelLauncher(world: World, launcher: Launcher): void {
    launcher.phase = "ended";
    launcher.hearsCommands = false;
    endJob(world, launcher.job, { kind: "cancelled" });
}
