// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds } from "../../arguments/defaults";
import { connectionOptions, lparsOption, timeoutOption } from "../../arguments/options";
import { serviceIdOption, storeExitCodes } from "../cacheOptions";

export const StatusDefinition: ICommandDefinition = {
    name: "status",
    aliases: ["st"],
    type: "command",
    summary: "How each Caching Service is reached, where it keeps its data, and who is in its cluster",
    description: `Shows for each instance whether its Caching Service can be asked and how, its version, the store that is configured and the one that runs, the members of its cluster where it tells them, and how many entries our namespace holds; then whether all are one store, several, or nobody can tell without writing. It changes nothing. Without a client certificate it says what follows from what still answers. ${storeExitCodes}`,
    handler: "lib/src/cli/cache/status/Status.handler",
    options: [lparsOption, serviceIdOption, timeoutOption(timeoutSeconds.cache), ...connectionOptions],
    examples: [
        { description: "Look at the Caching Service of every instance", options: "" },
        { description: "Print the whole report as JSON", options: "--response-format-json" },
    ],
};
