// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds } from "../../arguments/defaults";
import { connectionOptions, lparsOption, timeoutOption } from "../../arguments/options";
import { findingPositional } from "../findingPositional";

export const AddDefinition: ICommandDefinition = {
    name: "add",
    aliases: ["a"],
    type: "command",
    summary: "Accept a finding where it is now",
    description:
        "Checks where the finding is now, and accepts it there until the time is over. It refuses what is not there, and what is critical unless --critical is specified. Exit codes: 0 DONE, 12 UNKNOWN (the finding could not be checked), 16 REFUSED, 1 bad input. See zowe ha explain exit-codes.",
    handler: "lib/src/cli/mute/add/Add.handler",
    positionals: [findingPositional],
    options: [
        {
            name: "for",
            aliases: ["fo"],
            type: "string",
            required: true,
            description: "How long: a number with m, h or d, such as 90m, 12h or 7d; 90 days at most.",
        },
        {
            name: "reason",
            aliases: ["re"],
            type: "string",
            required: true,
            description: "Why it is accepted. The text is shown with the finding.",
        },
        {
            name: "critical",
            aliases: ["cr"],
            type: "boolean",
            description: "Also accept a finding that is critical.",
        },
        lparsOption,
        timeoutOption(timeoutSeconds.check),
        ...connectionOptions,
    ],
    examples: [
        {
            description: "Accept for a week that there is only one target",
            options: 'HA-NET06 --for 7d --reason "LPAR2 is being upgraded"',
        },
        {
            description: "Accept it on one LPAR",
            options: 'HA-CRT01 --lpars lpar2 --for 12h --reason "the new certificate is on order"',
        },
    ],
};
