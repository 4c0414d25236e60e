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
    summary: "List the keys that each instance holds, side by side",
    description: `Lists the entries of a namespace at each instance, so that differences are visible. Values are not shown, only whether they are equal; cache get shows a value. The items in the lists of Infinispan (cache-list) are counted; they cannot be deleted. ${readExitCodes}`,
    handler: "lib/src/cli/cache/list/List.handler",
    options: [lparsOption, serviceIdOption, timeoutOption(timeoutSeconds.cache), ...connectionOptions],
    examples: [
        { description: "List the namespace of zowe ha at every instance", options: "" },
        {
            description: "List the namespace of another service at two instances",
            options: "--service-id desktop --lpars lpar1 lpar2",
        },
    ],
};
