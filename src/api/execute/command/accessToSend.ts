// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperatorCommand } from "../../model/operation/operatorCommand";
import type { RouteKind } from "../../ports/commandRoute";

/** The access that is required to send a command in this way (docs/setup.md, "Required access"). */
export function accessToSend(via: RouteKind, command: OperatorCommand): string {
    return accessFor[via](command);
}

/** The access that each route requires in addition to the command itself. */
const accessFor: Readonly<Record<RouteKind, (command: OperatorCommand) => string>> = {
    console: (command) =>
        `ask the security administrator for UPDATE to OPERCMDS ${profileOf(command)}, and for the console itself READ to TSOAUTH CONSOLE, OPERCMDS MVS.MCSOPER.* and MVS.ROUTE.CMD.${command.systemName}`,
    job: (command) =>
        `ask for UPDATE to OPERCMDS ${profileOf(command)}, READ to MVS.ROUTE.CMD.${command.systemName}, and a job class with COMMAND=EXECUTE`,
    ssh: () => "correct the ssh profile",
};

/** The OPERCMDS profile that guards a command (E-SET-05). */
function profileOf({ intent }: OperatorCommand): string {
    switch (intent.verb) {
        case "start":
        case "start-zis":
            return `MVS.START.STC.${intent.procedureName}.*`;
        case "stop":
            return `MVS.STOP.STC.${intent.jobName}.*`;
        case "quiesce":
        case "resume":
            return "MVS.VARY.TCPIP.SYSPLEX (CONTROL)";
        default:
            return `MVS.MODIFY.STC.${intent.jobName}.*`;
    }
}
