// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { activeLauncher } from "../launcher/launcher";
import { modify } from "../launcher/modify";
import type { System, World } from "../world";
import { answered } from "./command";
import type { CommandAnswer } from "./command";
import { displayZis, zisJobName, zisOf } from "./crossMemoryServer";

/** F: ZIS answers on the console, the launcher only in its SYSPRINT. */
export function modifyCommand(world: World, system: System, command: string): CommandAnswer | null {
    const [, name = "", operands = ""] = /^(?:F|MODIFY) ([^, ]+),(.*)$/.exec(command) ?? [];
    if (name === "") {
        return null;
    }
    if (name === zisJobName) {
        const zis = zisOf(world, system);
        if (zis === null) {
            return answered(` IEE341I ${name.padEnd(18)} NOT ACTIVE`);
        }
        return /^D(IS|ISPLAY)?( CONFIG)?$/.test(operands)
            ? answered(displayZis(zis, operands))
            : answered(` ZWES0227W Modify ${operands} command not recognized`);
    }
    const launcher = activeLauncher(world, system.name, name);
    if (launcher === null) {
        return answered(` IEE341I ${name.padEnd(18)} NOT ACTIVE`);
    }
    if (!launcher.hearsCommands) {
        return answered(" IEE342I MODIFY   REJECTED-TASK BUSY");
    }
    const [, application] = /^APPL=(.*)$/.exec(operands) ?? [];
    if (application === undefined) {
        return answered(" IEE535I F        INVALID PARAMETER");
    }
    modify(world, launcher, application.replaceAll("'", ""));
    return answered("");
}
