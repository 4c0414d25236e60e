// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds } from "../../arguments/defaults";
import { connectionOptions, timeoutOption } from "../../arguments/options";

export const DiffDefinition: ICommandDefinition = {
    name: "diff",
    aliases: ["d"],
    type: "command",
    summary: "What differs between the instances, or between two configurations",
    description:
        "Shows the effective values in which the instances differ, and which of them may; or, with --with, what differs between the configuration and a file of this workstation. Exit codes: 0 no difference that matters, 4 differences, 12 it could not be read, 16 DENIED, 1 bad input.",
    handler: "lib/src/cli/config/diff/Diff.handler",
    options: [
        {
            name: "with",
            aliases: ["wi"],
            type: "string",
            description: "A zowe.yaml of this workstation to compare with.",
        },
        timeoutOption(timeoutSeconds.config),
        ...connectionOptions,
    ],
    examples: [
        { description: "Compare the instances", options: "" },
        { description: "Compare what the sysplex has with a new version of it", options: "--with new-zowe.yaml" },
    ],
};
