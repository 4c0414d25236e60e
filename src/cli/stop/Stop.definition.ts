// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { actionOptions, allowOutageOption, drainOption, measureOption } from "../arguments/actionOptions";
import { timeoutSeconds } from "../arguments/defaults";
import { actionExitCodes, connectionOptions, timeoutOption } from "../arguments/options";

export const StopDefinition: ICommandDefinition = {
    name: "stop",
    aliases: ["sto"],
    type: "command",
    summary: "Stop Zowe instances and prove that they are gone",
    description: `Stops Zowe instances with P and proves it: job ended, address spaces and ports gone, no Discovery Service lists them. What is left is listed with the command that would end it; nothing is cancelled and nothing forced. In the single-service layout, where nothing deregisters, the registrations of its onboarded services are removed once it is proven to have ended; its GATEWAY entry hurts nobody and stays. ZIS is not touched. ${actionExitCodes}`,
    handler: "lib/src/cli/stop/Stop.handler",
    options: [
        ...actionOptions,
        allowOutageOption,
        drainOption,
        measureOption,
        timeoutOption(timeoutSeconds.stop),
        ...connectionOptions,
    ],
    examples: [
        { description: "Stop one instance", options: "--lpars lpar2" },
        { description: "Stop the whole of Zowe", options: "--all-lpars --allow-outage" },
        { description: "Show what would be sent", options: "--lpars lpar2 --dry-run" },
    ],
};
