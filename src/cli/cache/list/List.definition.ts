// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds } from "../../arguments/defaults";
import { connectionOptions, lparsOption, timeoutOption } from "../../arguments/options";
import { readExitCodes, serviceIdOption } from "../cacheOptions";

export const ListDefinition: ICommandDefinition = {
    name: "list",
    aliases: ["ls"],
    type: "command",
    summary: "The keys that each instance holds, side by side",
    description: `Lists the entries of a namespace as each instance has them, so that a difference shows as a difference. Values are never shown, only whether they are equal; cache get shows one. The lists of Infinispan (cache-list) are counted; nobody can delete from them. ${readExitCodes}`,
    handler: "lib/src/cli/cache/list/List.handler",
    options: [lparsOption, serviceIdOption, timeoutOption(timeoutSeconds.cache), ...connectionOptions],
    examples: [
        { description: "List our own namespace at every instance", options: "" },
        {
            description: "List the namespace of another service at two instances",
            options: "--service-id desktop --lpars lpar1 lpar2",
        },
    ],
};
