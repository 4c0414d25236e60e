// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { followSeconds, logsSince, timeoutSeconds } from "../arguments/defaults";
import { connectionOptions, lparsOption, timeoutOption } from "../arguments/options";

export const LogsDefinition: ICommandDefinition = {
    name: "logs",
    aliases: ["lg"],
    type: "command",
    summary: "Show the logs of all systems as one stream in the order of time",
    description:
        "Shows SYSPRINT and JESMSGLG of the launcher of every instance, and what the hardcopy log says about Zowe and the sysplex, merged in the order of time. All times are UTC: the local clock of each system is placed by D T. Passwords, tokens and keys are masked. Only the part that is asked for is read. Exit codes: 0 every log was read, 4 some were not, 12 none was, 16 DENIED, 130 interrupted, 1 bad input. See zowe ha explain exit-codes.",
    handler: "lib/src/cli/logs/Logs.handler",
    options: [
        lparsOption,
        {
            name: "component",
            aliases: ["cn"],
            type: "array",
            description:
                "Only lines of these components, such as gateway, discovery, zaas, launcher or zwe, separated by blanks or commas.",
        },
        {
            name: "since",
            aliases: ["sn"],
            type: "string",
            description: `From when on: how long ago (30m, 2h, 1d), a time of the last 24 hours in UTC (02:14), or a date and time (2026-11-30T02:14Z). Default: ${logsSince}.`,
        },
        {
            name: "until",
            aliases: ["un"],
            type: "string",
            description: "Until when, in the forms of --since. Default: now.",
            conflictsWith: ["follow"],
        },
        {
            name: "grep",
            aliases: ["gr"],
            type: "string",
            description: "Only lines that hold this text, in uppercase or lowercase.",
        },
        {
            name: "source",
            aliases: ["sr"],
            type: "array",
            description:
                "Only these logs: launcher (SYSPRINT), job (JESMSGLG), console (hardcopy log), separated by blanks or commas.",
        },
        {
            name: "follow",
            aliases: ["fw"],
            type: "boolean",
            description: `Continue until interrupted: look every ${followSeconds} seconds for new lines, and for new jobs after a restart. Not with JSON output.`,
        },
        {
            name: "format",
            aliases: ["fmt"],
            type: "string",
            description: "Form of the output: text, or jsonl for one JSON object in each line. Default: text.",
            allowableValues: { values: ["text", "jsonl"], caseSensitive: true },
        },
        timeoutOption(timeoutSeconds.logs, `, with --follow ${timeoutSeconds.watch}`),
        ...connectionOptions,
    ],
    examples: [
        { description: "Show the last half hour of every system", options: "" },
        { description: "Show what the gateways said since 02:10 UTC", options: "--component gateway --since 02:10" },
        { description: "Follow the log of one instance", options: "--lpars lpar2 --follow" },
        { description: "Write the lines of two hours as JSON", options: "--since 2h --format jsonl" },
    ],
};
