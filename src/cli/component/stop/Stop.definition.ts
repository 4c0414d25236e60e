// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { actionOptions, allowOutageOption } from "../../arguments/actionOptions";
import { timeoutSeconds } from "../../arguments/defaults";
import { actionExitCodes, connectionOptions, timeoutOption } from "../../arguments/options";
import { componentsPositional } from "../componentsPositional";

export const StopDefinition: ICommandDefinition = {
    name: "stop",
    aliases: ["sto"],
    type: "command",
    summary: "Stop components of instances",
    description: `Stops components (F job,APPL=STOP). Without --allow-outage, the command refuses to stop a component that other components of the same instance depend on, and to stop the gateway, the login or the registry of the last instance that serves. These components are stopped in one instance after the other. ${actionExitCodes}`,
    handler: "lib/src/cli/component/stop/Stop.handler",
    positionals: [componentsPositional],
    options: [...actionOptions, allowOutageOption, timeoutOption(timeoutSeconds.component.stop), ...connectionOptions],
    examples: [
        { description: "Stop the API Catalog of one instance", options: "api-catalog --lpars lpar1" },
        {
            description: "Stop the Caching Service of every instance",
            options: "caching-service --all-lpars --allow-outage",
        },
    ],
};
