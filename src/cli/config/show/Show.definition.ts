// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { configPath, timeoutSeconds } from "../../arguments/defaults";
import { connectionOptions, lparsOption, timeoutOption } from "../../arguments/options";

export const ShowDefinition: ICommandDefinition = {
    name: "show",
    aliases: ["s"],
    type: "command",
    summary: "The effective configuration of an instance, and where each value comes from",
    description:
        "Shows what an instance really gets: defaults, main section and its haInstances section merged as Zowe merges them, each value with file and line. Templates stay as they are written, for only z/OS can evaluate them; secrets are masked. Exit codes: 0 shown, 12 it could not be read, 16 DENIED, 1 bad input.",
    handler: "lib/src/cli/config/show/Show.handler",
    options: [
        lparsOption,
        {
            name: "path",
            aliases: ["pa"],
            type: "string",
            description: `Only this part, such as components.gateway. Default: ${configPath}.`,
        },
        timeoutOption(timeoutSeconds.config),
        ...connectionOptions,
    ],
    examples: [
        { description: "Show the gateway of one instance", options: "--lpars lpar2 --path components.gateway" },
        { description: "Show a file of this workstation", options: "--local-config zowe.yaml --path zowe.job" },
    ],
};
