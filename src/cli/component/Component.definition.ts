// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { ListDefinition } from "./list/List.definition";
import { RestartDefinition } from "./restart/Restart.definition";
import { StartDefinition } from "./start/Start.definition";
import { StopDefinition } from "./stop/Stop.definition";

export const ComponentDefinition: ICommandDefinition = {
    name: "component",
    aliases: ["comp"],
    type: "group",
    summary: "Manage single components of an instance through its launcher",
    description:
        "Lists, starts, stops and restarts single components of Zowe instances, with MODIFY commands to the launcher.",
    children: [ListDefinition, StartDefinition, StopDefinition, RestartDefinition],
};
