// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { activeLauncher } from "../launcher/launcher";
import { modify } from "../launcher/modify";
import type { System, World } from "../../world/world";
import { answered } from "./command";
import type { CommandAnswer } from "./command";
import { groups } from "./groups";
import { displayZis, zisJobName, zisOf } from "../jes/crossMemoryServer";

/** F: ZIS answers on the console, the launcher only in its SYSPRINT. */
export function modifyCommand(world: World, system: System, command: string): CommandAnswer | null {
    const asked = groups(/^(?:F|MODIFY) ([^, ]+),(.*)$/, command);
    if (asked === null) {
        return null;
    }
    const [name, operands] = asked;
    return name === zisJobName ? modifyZis(world, system, operands) : modifyLauncher(world, system, name, operands);
}

function notActive(name: string): CommandAnswer {
    return answered(` IEE341I ${name.padEnd(18)} NOT ACTIVE`);
}

function modifyZis(world: World, system: System, operands: string): CommandAnswer {
    const zis = zisOf(world, system);
    if (zis === null) {
        return notActive(zisJobName);
    }
    return /^D(IS|ISPLAY)?( CONFIG)?$/.test(operands)
        ? answered(displayZis(zis, operands))
        : answered(` ZWES0227W Modify ${operands} command not recognized`);
}

function modifyLauncher(world: World, system: System, name: string, operands: string): CommandAnswer {
    const launcher = activeLauncher(world, system.name, name);
    if (launcher === null) {
        return notActive(name);
    }
    if (!launcher.hearsCommands) {
        return answered(" IEE342I MODIFY   REJECTED-TASK BUSY");
    }
    const application = groups(/^APPL=(.*)$/, operands);
    if (application === null) {
        return answered(" IEE535I F        INVALID PARAMETER");
    }
    modify(world, launcher, application[0].replaceAll("'", ""));
    return answered("");
}
