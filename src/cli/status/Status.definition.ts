// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds, watchIntervalSeconds } from "../arguments/defaults";
import { connectionOptions, freshOption, lparsOption, readOnlyExitCodes, timeoutOption } from "../arguments/options";

export const StatusDefinition: ICommandDefinition = {
    name: "status",
    aliases: ["st"],
    type: "command",
    summary: "Show the state of the Zowe instance on every LPAR",
    description: `Shows the state of every Zowe instance of the sysplex and a verdict. For each problem it shows what was seen, what it means, and the next command. It changes nothing, and if there is no problem it sends no operator command. ${readOnlyExitCodes}`,
    handler: "lib/src/cli/status/Status.handler",
    options: [
        lparsOption,
        {
            name: "wide",
            aliases: ["w"],
            type: "boolean",
            description: "Also show the job, job owner, host name, version and start time of each instance.",
        },
        {
            name: "watch",
            aliases: ["wa"],
            type: "boolean",
            description: "Repeat until interrupted. With JSON output, --count is required.",
        },
        {
            name: "interval",
            aliases: ["iv"],
            type: "number",
            description: `Number of seconds between two reports of --watch. Default: ${watchIntervalSeconds}.`,
            implies: ["watch"],
            numericValueRange: [1, 3_600],
        },
        {
            name: "count",
            aliases: ["ct"],
            type: "number",
            description: "Number of reports of --watch.",
            implies: ["watch"],
            numericValueRange: [1, 100_000],
        },
        freshOption,
        timeoutOption(timeoutSeconds.status, `, with --watch ${timeoutSeconds.watch}`),
        ...connectionOptions,
    ],
    examples: [
        { description: "Show every instance of the default sysplex", options: "" },
        { description: "Show two instances with more columns", options: "--lpars lpar1 lpar2 --wide" },
        { description: "Watch the sysplex every 5 seconds", options: "--watch --interval 5" },
        { description: "Print the whole report as JSON", options: "--response-format-json" },
    ],
};
