// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { connectionOptions } from "../../arguments/options";
import { operationsListed } from "../../arguments/defaults";

export const ListDefinition: ICommandDefinition = {
    name: "list",
    aliases: ["ls"],
    type: "command",
    summary: "List the operations of this workstation, and of those that share a directory with it",
    description:
        "Lists operations, the newest first. One without an end was left by its program, or is still at work. Where the profile names a shared directory, the operations of other workstations are among them; nothing else is asked of the sysplex. Exit codes: 0, 1 bad input.",
    handler: "lib/src/cli/operation/list/List.handler",
    options: [
        {
            name: "count",
            aliases: ["ct"],
            type: "number",
            description: `How many at most. Default: ${operationsListed}.`,
            numericValueRange: [1, 100_000],
        },
        ...connectionOptions,
    ],
    examples: [
        { description: "List the newest operations", options: "" },
        { description: "List the last one for a program", options: "--count 1 --response-format-json" },
    ],
};
