// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds } from "../../arguments/defaults";
import {
    connectionOptions,
    freshOption,
    fromOption,
    lparsOption,
    readOnlyExitCodes,
    timeoutOption,
} from "../../arguments/options";

export const ListDefinition: ICommandDefinition = {
    name: "list",
    aliases: ["ls"],
    type: "command",
    summary: "Show what each Discovery Service lists, side by side",
    description: `Lists every registration by instance and service, as each Discovery Service has it: status, override, live lease, and differences. Leases are read from each entry, because the leases in the lists are up to 180 seconds old. The command requires a client certificate that the Discovery Services trust. ${readOnlyExitCodes}`,
    handler: "lib/src/cli/registry/list/List.handler",
    options: [lparsOption, freshOption, timeoutOption(timeoutSeconds.registry), fromOption, ...connectionOptions],
    examples: [
        { description: "Compare all registries", options: "" },
        { description: "Show the registrations of one instance", options: "--lpars lpar2" },
    ],
};
