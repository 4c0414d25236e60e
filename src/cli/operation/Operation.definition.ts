// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { ListDefinition } from "./list/List.definition";
import { ShowDefinition } from "./show/Show.definition";

export const OperationDefinition: ICommandDefinition = {
    name: "operation",
    aliases: ["op"],
    type: "group",
    summary: "The journal of what was started, stopped and restarted from here",
    description:
        "Shows the journal of operations that this workstation keeps in the directory of Zowe CLI: who, when, what was sent, what came back, what is unfinished.",
    children: [ListDefinition, ShowDefinition],
};
