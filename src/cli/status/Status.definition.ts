// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { reportFormat, timeoutSeconds, watchIntervalSeconds } from "../arguments/defaults";
import {
    connectionOptions,
    freshOption,
    fromOption,
    lparsOption,
    monitoringFormats,
    mutesOption,
    outputFileOption,
    readOnlyExitCodes,
    timeoutOption,
} from "../arguments/options";

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
            conflictsWith: ["from"],
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
        {
            name: "on-change",
            aliases: ["oc"],
            type: "string",
            description:
                "A command of this workstation that --watch runs when the verdict or a finding differs from the report before. It gets the report as JSON on standard input, and has 60 seconds.",
            implies: ["watch"],
        },
        {
            name: "format",
            aliases: ["f"],
            type: "string",
            allowableValues: { values: ["text", "prometheus", "nagios"], caseSensitive: false },
            description: `Format of the report: text for people, ${monitoringFormats} Default: ${reportFormat}.`,
        },
        outputFileOption,
        mutesOption,
        freshOption,
        fromOption,
        timeoutOption(timeoutSeconds.status, `, with --watch ${timeoutSeconds.watch}`),
        ...connectionOptions,
    ],
    examples: [
        { description: "Show every instance of the default sysplex", options: "" },
        { description: "Show two instances with more columns", options: "--lpars lpar1 lpar2 --wide" },
        { description: "Watch the sysplex every 5 seconds", options: "--watch --interval 5" },
        {
            description: "Write metrics for the textfile collector of Prometheus",
            options: "--format prometheus --output-file zowe.prom",
        },
        { description: "Print one line for Nagios or Icinga", options: "--format nagios" },
        { description: "Print the whole report as JSON", options: "--response-format-json" },
    ],
};
