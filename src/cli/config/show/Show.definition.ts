// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { configPath, timeoutSeconds } from "../../arguments/defaults";
import { connectionOptions, fromOption, lparsOption, timeoutOption } from "../../arguments/options";

export const ShowDefinition: ICommandDefinition = {
    name: "show",
    aliases: ["s"],
    type: "command",
    summary: "Show the effective configuration of an instance, and the origin of each value",
    description:
        "Shows the configuration that an instance uses: defaults, main section and its haInstances section merged as Zowe merges them, each value with file and line. Templates are shown as written, because only z/OS can evaluate them; secrets are masked. Exit codes: 0 shown, 12 zowe.yaml could not be read, 16 DENIED, 1 bad input.",
    handler: "lib/src/cli/config/show/Show.handler",
    options: [
        lparsOption,
        {
            name: "path",
            aliases: ["pa"],
            type: "string",
            description: `Show only this part, such as components.gateway. Default: ${configPath}.`,
        },
        timeoutOption(timeoutSeconds.config),
        fromOption,
        ...connectionOptions,
    ],
    examples: [
        { description: "Show the gateway of one instance", options: "--lpars lpar2 --path components.gateway" },
        { description: "Show a file on this workstation", options: "--local-config zowe.yaml --path zowe.job" },
    ],
};
