// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { ListDefinition } from "./list/List.definition";
import { ShowDefinition } from "./show/Show.definition";

export const OperationDefinition: ICommandDefinition = {
    name: "operation",
    aliases: ["op"],
    type: "group",
    summary: "Show the journal of operations that were run from this workstation",
    description:
        "Shows the journal of operations that this workstation keeps in the Zowe CLI home directory: the user, the time, the commands that were sent, their responses, and unfinished work.",
    children: [ListDefinition, ShowDefinition],
};
