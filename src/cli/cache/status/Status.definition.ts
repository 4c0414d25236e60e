// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds } from "../../arguments/defaults";
import { connectionOptions, freshOption, fromOption, lparsOption, timeoutOption } from "../../arguments/options";
import { serviceIdOption, storeExitCodes } from "../cacheOptions";

export const StatusDefinition: ICommandDefinition = {
    name: "status",
    aliases: ["st"],
    type: "command",
    summary: "Show how each Caching Service is reached, where it stores data, and its cluster members",
    description: `Shows for each instance whether and how its Caching Service can be queried, its version, the configured store and the store in use, the members of its cluster if the service reports them, and the number of entries in the namespace of zowe ha. Then it shows whether the Caching Services are one store or several stores, or that only cache verify can prove it. It changes nothing. Without a client certificate, the result is based on the services that still answer. ${storeExitCodes}`,
    handler: "lib/src/cli/cache/status/Status.handler",
    options: [
        lparsOption,
        serviceIdOption,
        freshOption,
        timeoutOption(timeoutSeconds.cache),
        fromOption,
        ...connectionOptions,
    ],
    examples: [
        { description: "Show the Caching Service of every instance", options: "" },
        { description: "Print the whole report as JSON", options: "--response-format-json" },
    ],
};
