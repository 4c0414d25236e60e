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
        "Shows who did an operation, its plan, every command that was sent and what came back, how each step ended, and what is unfinished. Where the profile names a shared directory, the operations of other workstations are among them; nothing else is asked of the sysplex. Exit codes: 0, 1 bad input.",
    handler: "lib/src/cli/operation/show/Show.handler",
    positionals: [
        { name: "operation", type: "string", required: true, description: "Its id, from zowe ha operation list." },
    ],
    options: [...connectionOptions],
    examples: [{ description: "Show one operation", options: "restart-20261122-021407-3f9a" }],
};
