// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds } from "../../arguments/defaults";
import { connectionOptions, fromOption, timeoutOption } from "../../arguments/options";

export const DiffDefinition: ICommandDefinition = {
    name: "diff",
    aliases: ["d"],
    type: "command",
    summary: "Show the differences between the instances, or between two configurations",
    description:
        "Shows the effective values in which the instances differ, and which of these differences are allowed; or, with --with, the differences between the configuration and a file on this workstation. Exit codes: 0 no difference that matters, 4 differences, 12 a configuration could not be read, 16 DENIED, 1 bad input.",
    handler: "lib/src/cli/config/diff/Diff.handler",
    options: [
        {
            name: "with",
            aliases: ["wi"],
            type: "string",
            description: "A zowe.yaml on this workstation to compare with.",
        },
        timeoutOption(timeoutSeconds.config),
        fromOption,
        ...connectionOptions,
    ],
    examples: [
        { description: "Compare the instances", options: "" },
        { description: "Compare the configuration of the sysplex with a new version", options: "--with new-zowe.yaml" },
    ],
};
