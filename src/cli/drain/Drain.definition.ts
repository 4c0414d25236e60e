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
    description: `Sets every routed service of an instance OUT_OF_SERVICE in the registry, quiesces the distributed entry port on its system where there is one, and waits until every other gateway has dropped it: then no call goes there any more, and the instance can be stopped without a failed call. The drain is recorded and shown by status. In the single-service layout an override changes nothing: there the distributor alone is told, and its table looked at. It takes a client certificate that the Discovery Services trust; the distributor needs none. ${actionExitCodes}`,
    handler: "lib/src/cli/drain/Drain.handler",
    options: [
        ...actionOptions,
        allowOutageOption,
        { name: "reason", aliases: ["re"], type: "string", description: "Why, for the next person who looks." },
        {
            name: "for",
            aliases: ["f"],
            type: "number",
            description: "Minutes it is meant to last; it is not undone by itself, status tells when it is overdue.",
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
