// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds } from "../arguments/defaults";
import {
    connectionOptions,
    freshOption,
    fromOption,
    mutesOption,
    outputFileOption,
    readOnlyExitCodes,
    timeoutOption,
} from "../arguments/options";

export const ReportDefinition: ICommandDefinition = {
    name: "report",
    aliases: ["rep"],
    type: "command",
    summary: "Put the evidence for high availability into one file",
    description: `Composes one report from one look: verdict, instances, the five requirements of the Zowe documentation with their proof, every check, what is lost with each part, certificates, Caching Services, operations with what was measured in them, the journal, versions, and the SHA-256 of the raw data. It changes nothing and logs in nowhere. The exit code is that of the worse verdict of status and check. ${readOnlyExitCodes}`,
    handler: "lib/src/cli/report/Report.handler",
    options: [
        {
            name: "format",
            aliases: ["fmt"],
            type: "string",
            description:
                "Form of the report: html for a browser and for paper (one file without scripts), markdown for a ticket, or json. Default: html or json if --output-file ends so, otherwise markdown.",
            allowableValues: { values: ["html", "markdown", "json"], caseSensitive: false },
        },
        {
            ...outputFileOption,
            description:
                "Write the report to this file instead of the terminal. A file of this name is replaced in one step.",
        },
        {
            name: "operation",
            aliases: ["op"],
            type: "string",
            description:
                "Show only this operation, from zowe ha operation list, for example a measured restart. Default: the newest operations of this sysplex.",
        },
        mutesOption,
        freshOption,
        fromOption,
        timeoutOption(timeoutSeconds.check),
        ...connectionOptions,
    ],
    examples: [
        { description: "Write a page for an auditor", options: "--output-file plex1.html" },
        { description: "Write it from a bundle of last night", options: "--from night.zip --output-file night.html" },
        {
            description: "Write it about one measured restart",
            options: "--operation restart-20261122-021407-3f9a --output-file restart.html",
        },
        { description: "Print it for a ticket", options: "--format markdown" },
    ],
};
