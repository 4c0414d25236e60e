// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { connectionOptions } from "../../arguments/options";
import { operationsListed } from "../../arguments/defaults";

export const ListDefinition: ICommandDefinition = {
    name: "list",
    aliases: ["ls"],
    type: "command",
    summary: "List the operations of this workstation, and of workstations that use the same shared directory",
    description:
        "Lists operations, the newest first. An operation without an end is still running, or its program ended unexpectedly. If the profile names a shared directory, the operations of other workstations are included; nothing else is requested from the sysplex. Exit codes: 0, 1 bad input.",
    handler: "lib/src/cli/operation/list/List.handler",
    options: [
        {
            name: "count",
            aliases: ["ct"],
            type: "number",
            description: `Maximum number of operations. Default: ${operationsListed}.`,
            numericValueRange: [1, 100_000],
        },
        ...connectionOptions,
    ],
    examples: [
        { description: "List the newest operations", options: "" },
        { description: "List the newest operation as JSON", options: "--count 1 --response-format-json" },
    ],
};
