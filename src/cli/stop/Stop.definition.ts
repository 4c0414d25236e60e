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
    description: `Stops Zowe instances with P and proves that they have stopped: the job has ended, address spaces and ports are gone, and no Discovery Service lists them. Leftovers are listed with the command that would end them; nothing is canceled or forced. In the single-service layout, where services do not deregister, the registrations of the onboarded services are removed once the instance is proven to have ended; its GATEWAY entry is harmless and stays. ZIS is not stopped. ${actionExitCodes}`,
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
        { description: "Stop all of Zowe", options: "--all-lpars --allow-outage" },
        { description: "Show what would be sent", options: "--lpars lpar2 --dry-run" },
    ],
};
