// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { actionOptions, allowOutageOption } from "../../arguments/actionOptions";
import { timeoutSeconds } from "../../arguments/defaults";
import { actionExitCodes, connectionOptions, timeoutOption } from "../../arguments/options";
import { componentsPositional } from "../componentsPositional";

export const RestartDefinition: ICommandDefinition = {
    name: "restart",
    aliases: ["res"],
    type: "command",
    summary: "Stop components of instances and start them again",
    description: `Stops components and starts them again, each where it has stopped. A component does not read zowe.yaml again: a changed configuration needs zowe ha restart. Refuses to stop what others depend on, and to take the gateway, the log-in or the registry of the last instance that serves, unless told otherwise with --allow-outage. Those are taken in one instance after the other. ${actionExitCodes}`,
    handler: "lib/src/cli/component/restart/Restart.handler",
    positionals: [componentsPositional],
    options: [
        ...actionOptions,
        allowOutageOption,
        timeoutOption(timeoutSeconds.component.restart),
        ...connectionOptions,
    ],
    examples: [
        { description: "Restart the desktop of one instance", options: "app-server zss --lpars lpar1" },
        { description: "Show what would be sent", options: "zaas --lpars lpar1 --allow-outage --dry-run" },
    ],
};
