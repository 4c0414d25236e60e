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
    description: `Stops components, and starts each of them again after it has stopped. A component does not read zowe.yaml again: to apply a changed configuration, use zowe ha restart. Without --allow-outage, the command refuses to stop a component that others depend on, and to stop the gateway, the login or the registry of the last instance that serves. These components are restarted in one instance after the other. ${actionExitCodes}`,
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
