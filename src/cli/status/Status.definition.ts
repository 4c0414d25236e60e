// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds, watchIntervalSeconds } from "../arguments/defaults";
import { connectionOptions, lparsOption, readOnlyExitCodes, timeoutOption } from "../arguments/options";

export const StatusDefinition: ICommandDefinition = {
    name: "status",
    aliases: ["st"],
    type: "command",
    summary: "Show the truth about the Zowe instance on every LPAR",
    description: `Shows the state of every Zowe instance of the sysplex, a verdict, and for everything that is not well what was seen, what it means and the next command. It changes nothing, and when all is well it sends no operator command. ${readOnlyExitCodes}`,
    handler: "lib/src/cli/status/Status.handler",
    options: [
        lparsOption,
        {
            name: "wide",
            aliases: ["w"],
            type: "boolean",
            description: "Show the job of each instance, its owner, hostname, version and start as well.",
        },
        {
            name: "watch",
            aliases: ["wa"],
            type: "boolean",
            description: "Look again and again until interrupted. With JSON output it needs --count.",
        },
        {
            name: "interval",
            aliases: ["iv"],
            type: "number",
            description: `Seconds between two looks of --watch. Default: ${watchIntervalSeconds}.`,
            implies: ["watch"],
            numericValueRange: [1, 3_600],
        },
        {
            name: "count",
            aliases: ["ct"],
            type: "number",
            description: "How many looks --watch takes.",
            implies: ["watch"],
            numericValueRange: [1, 100_000],
        },
        timeoutOption(timeoutSeconds.status, `, with --watch ${timeoutSeconds.watch}`),
        ...connectionOptions,
    ],
    examples: [
        { description: "Show every instance of the default sysplex", options: "" },
        { description: "Show two instances with more columns", options: "--lpars lpar1 lpar2 --wide" },
        { description: "Watch the sysplex every 5 seconds", options: "--watch --interval 5" },
        { description: "Give a program the whole report", options: "--response-format-json" },
    ],
};
