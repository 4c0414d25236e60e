// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { logsSince, timeoutSeconds } from "../arguments/defaults";
import { connectionOptions, fromOption, lparsOption, timeoutOption } from "../arguments/options";

export const TimelineDefinition: ICommandDefinition = {
    name: "timeline",
    aliases: ["tl"],
    type: "command",
    summary: "Show what happened on all systems in one table",
    description:
        "Shows starts and ends of the launcher and of components, restarts, components that were given up, ABENDs, sysplex partitioning and VIPA messages from the logs of all systems, with the operations of zowe ha from the journals, the last registrations, and expired certificates, in the order of time and each once. All times are UTC. A period of a log that could not be read is also a row. Exit codes: 0 every log was read, 4 some were not, 12 none was, 16 DENIED, 130 interrupted, 1 bad input. See zowe ha explain exit-codes.",
    handler: "lib/src/cli/timeline/Timeline.handler",
    options: [
        lparsOption,
        {
            name: "since",
            aliases: ["sn"],
            type: "string",
            description: `Start of the period: how long ago (30m, 2h, 1d), a time of the last 24 hours in UTC (02:14), or a date and time (2026-11-30T02:14Z). Default: ${logsSince}; with --from, the beginning of the bundle, and times are relative to when it was taken.`,
        },
        {
            name: "until",
            aliases: ["un"],
            type: "string",
            description:
                "End of the period, in the forms of --since. Default: now; with --from, when the bundle was taken.",
        },
        {
            name: "format",
            aliases: ["fmt"],
            type: "string",
            description:
                "Form of the output: text, markdown for a ticket, or html for a browser: one file with lanes by system. Default: text.",
            allowableValues: { values: ["text", "markdown", "html"], caseSensitive: true },
        },
        fromOption,
        timeoutOption(timeoutSeconds.logs),
        ...connectionOptions,
    ],
    examples: [
        { description: "Show the events of the last 12 hours", options: "--since 12h" },
        { description: "Show the events in a bundle, for a ticket", options: "--from night.zip --format markdown" },
        { description: "Write a page with lanes by system", options: "--since 12h --format html > night.html" },
    ],
};
