// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { connectionOptions } from "../../arguments/options";

export const ShowDefinition: ICommandDefinition = {
    name: "show",
    aliases: ["sh"],
    type: "command",
    summary: "Show everything that one operation did",
    description:
        "Shows the user who ran an operation, its plan, every command that was sent and its response, how each step ended, and unfinished work. If the profile names a shared directory, the operations of other workstations are included; nothing else is requested from the sysplex. Exit codes: 0, 1 bad input.",
    handler: "lib/src/cli/operation/show/Show.handler",
    positionals: [
        {
            name: "operation",
            type: "string",
            required: true,
            description: "The operation ID, from zowe ha operation list.",
        },
    ],
    options: [...connectionOptions],
    examples: [{ description: "Show one operation", options: "restart-20261122-021407-3f9a" }],
};
