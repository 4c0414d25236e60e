// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { endJob } from "../jes/runJob";
import { activeLauncher } from "../launcher/launcher";
import { stopLauncher } from "../launcher/stopLauncher";
import type { System, World } from "../../world/world";
import { answered } from "./command";
import type { CommandAnswer } from "./command";
import { endZosmf } from "./endZosmf";
import { zosmfJobName } from "./systemTasks";

/** P: there is no answer if it is accepted; a launcher accepts it only after ZWEL0012I (E-LCH-02). */
export function stopCommand(world: World, system: System, command: string): CommandAnswer | null {
    const [, name] = /^(?:P|STOP) ([^, ]+)$/.exec(command) ?? [];
    if (name === undefined) {
        return /^(?:P|STOP)\b/.test(command) ? answered(" IEE535I P        INVALID PARAMETER") : null;
    }
    const launcher = activeLauncher(world, system.name, name);
    if (launcher !== null) {
        if (!launcher.hearsCommands) {
            return answered(" IEE342I STOP     REJECTED-TASK BUSY");
        }
        world.agenda.at(world.now + 100, () => {
            if (launcher.hearsCommands) {
                stopLauncher(world, launcher);
            }
        });
        return answered("");
    }
    const job = world.jobs.find((each) => each.name === name && each.systemName === system.name && each.phase === 14);
    if (job === undefined) {
        return answered(` IEE341I ${name.padEnd(18)} NOT ACTIVE`);
    }
    world.agenda.at(world.now + 2000, () => {
        if (job.endedAt === null) {
            endJob(world, job, { kind: "code", code: 0 });
        }
    });
    if (name === zosmfJobName) {
        endZosmf(world, system);
    }
    return answered("");
}
