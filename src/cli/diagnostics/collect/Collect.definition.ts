// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { collected, timeoutSeconds } from "../../arguments/defaults";
import { connectionOptions, lparsOption, outputFileOption, timeoutOption } from "../../arguments/options";

export const CollectDefinition: ICommandDefinition = {
    name: "collect",
    aliases: ["co"],
    type: "command",
    summary: "Take what all systems show into one zip, without secrets",
    description:
        "Runs status, check, registry list, cache status and config show, and writes their reports and the answers that they were made of, the logs of all systems, and the journal of this workstation into one zip. Passwords, tokens, cookies and private keys are masked. It changes nothing on z/OS. What could not be had is listed in the manifest and does not stop it. Exit codes: 0 everything is in it, 4 something is missing, 130 interrupted, 1 bad input or the file cannot be written.",
    handler: "lib/src/cli/diagnostics/collect/Collect.handler",
    options: [
        {
            ...outputFileOption,
            aliases: ["of", "file"],
            description: "The zip to write. Default: zowe-ha-<profile>-<time>.zip in the current directory.",
        },
        lparsOption,
        {
            name: "since",
            aliases: ["sn"],
            type: "string",
            description: `How far back logs are taken, such as 30m, 2h or 1d. Default: ${collected.since}.`,
        },
        {
            name: "anonymize",
            aliases: ["an"],
            type: "boolean",
            description:
                "Replace host names, addresses, user IDs, data sets and directories. A table beside the zip maps the replacements to the original names: keep it, and do not send it.",
        },
        {
            name: "max-size",
            aliases: ["ms"],
            type: "number",
            description: `Maximum number of megabytes of logs, before they are packed; the newest lines are kept. Default: ${collected.maxSizeMegabytes}.`,
            numericValueRange: [1, 400],
        },
        timeoutOption(timeoutSeconds.collect),
        ...connectionOptions,
    ],
    examples: [
        { description: "Take a bundle with the logs of the last two hours", options: "" },
        {
            description: "Collect a bundle of last night to send outside the site",
            options: "--since 12h --anonymize --output-file night.zip",
        },
    ],
};
