// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { actionOptions, allowOutageOption, measureOption } from "../arguments/actionOptions";
import { timeoutSeconds } from "../arguments/defaults";
import { actionExitCodes, connectionOptions, timeoutOption } from "../arguments/options";

export const DrainDefinition: ICommandDefinition = {
    name: "drain",
    aliases: ["dr"],
    type: "command",
    summary: "Take instances out of the routing of every gateway",
    description: `Sets every routed service of an instance OUT_OF_SERVICE in the registry, quiesces the distributed entry port on its system if there is one, and waits until every other gateway has dropped the instance. From then on no call is sent to it, and it can be stopped without a failed call. The drain is recorded, and zowe ha status shows it. In the single-service layout an override has no effect: there, only the distributor is quiesced, and its table is checked. The command requires a client certificate that the Discovery Services trust; the distributor does not need one. ${actionExitCodes}`,
    handler: "lib/src/cli/drain/Drain.handler",
    options: [
        ...actionOptions,
        allowOutageOption,
        {
            name: "reason",
            aliases: ["re"],
            type: "string",
            description: "The reason for the drain, which zowe ha status shows.",
        },
        {
            name: "for",
            aliases: ["f"],
            type: "number",
            description:
                "Planned duration in minutes. The drain does not end by itself; zowe ha status reports when it is overdue.",
            numericValueRange: [1, 100_000],
        },
        measureOption,
        timeoutOption(timeoutSeconds.drain),
        ...connectionOptions,
    ],
    examples: [
        {
            description: "Drain one instance before its system is taken down",
            options: '--lpars lpar2 --reason "IPL of LPAR2"',
        },
        { description: "Show what would be done", options: "--lpars lpar2 --dry-run" },
    ],
};
