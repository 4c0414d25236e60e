// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { actionOptions } from "../../arguments/actionOptions";
import { timeoutSeconds } from "../../arguments/defaults";
import { actionExitCodes, connectionOptions, timeoutOption } from "../../arguments/options";

export const ListDefinition: ICommandDefinition = {
    name: "list",
    aliases: ["ls"],
    type: "command",
    summary: "List the components of instances and show whether they run",
    description: `Requests the list of components from the launcher of each instance (F job,APPL=DISP) and reads the answer, which is written only to SYSPRINT. A component that runs is not necessarily ready; zowe ha status shows whether it is. ${actionExitCodes}`,
    handler: "lib/src/cli/component/list/List.handler",
    options: [...actionOptions, timeoutOption(timeoutSeconds.component.list), ...connectionOptions],
    examples: [
        { description: "List the components of every instance", options: "--all-lpars" },
        { description: "List the components of one instance", options: "--lpars lpar1" },
    ],
};
