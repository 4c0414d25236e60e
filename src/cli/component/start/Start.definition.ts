// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { actionOptions } from "../../arguments/actionOptions";
import { timeoutSeconds } from "../../arguments/defaults";
import { actionExitCodes, connectionOptions, timeoutOption } from "../../arguments/options";
import { componentsPositional } from "../componentsPositional";

export const StartDefinition: ICommandDefinition = {
    name: "start",
    aliases: ["sta"],
    type: "command",
    summary: "Start components of instances",
    description: `Starts components that the instance was started with and that do not run (F job,APPL=START). The start is complete when the launcher reports it. A component does not read zowe.yaml again. ${actionExitCodes}`,
    handler: "lib/src/cli/component/start/Start.handler",
    positionals: [componentsPositional],
    options: [...actionOptions, timeoutOption(timeoutSeconds.component.start), ...connectionOptions],
    examples: [
        { description: "Start the API Catalog of one instance", options: "api-catalog --lpars lpar1" },
        { description: "Start the Caching Service of every instance", options: "caching-service --all-lpars" },
    ],
};
