// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { actionOptions, startTimeoutOption, startZisOption, measureOption } from "../arguments/actionOptions";
import { timeoutSeconds } from "../arguments/defaults";
import { actionExitCodes, connectionOptions, timeoutOption } from "../arguments/options";

export const StartDefinition: ICommandDefinition = {
    name: "start",
    aliases: ["sta"],
    type: "command",
    summary: "Start Zowe instances and wait until they serve",
    description: `Starts Zowe instances, one after the other where the shared workspace requires it, and waits until each is proven READY: its job is active, its own gateway is ready, its components are up, and it is registered everywhere. An instance that already serves is not changed. A start that fails is reported at once, with the message that shows the cause. ${actionExitCodes}`,
    handler: "lib/src/cli/start/Start.handler",
    options: [
        ...actionOptions,
        startZisOption,
        {
            name: "wait",
            aliases: ["w"],
            type: "boolean",
            description:
                "Wait until the instances serve. --no-wait ends when each job is proven active. Default: true.",
        },
        startTimeoutOption,
        measureOption,
        timeoutOption(timeoutSeconds.start),
        ...connectionOptions,
    ],
    examples: [
        { description: "Start every instance and wait until all serve", options: "--all-lpars" },
        { description: "Show what would be sent", options: "--all-lpars --dry-run" },
        {
            description: "Start one instance and its cross-memory server, and do not wait",
            options: "--lpars lpar2 --start-zis --no-wait",
        },
    ],
};
