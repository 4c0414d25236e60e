// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { EvictDefinition } from "./evict/Evict.definition";
import { ListDefinition } from "./list/List.definition";

export const RegistryDefinition: ICommandDefinition = {
    name: "registry",
    aliases: ["reg"],
    type: "group",
    summary: "Show what the Discovery Services list, and remove stale registrations",
    description:
        "Shows what each Discovery Service lists, side by side, with live leases, and removes the registrations that a dead instance left behind.",
    children: [ListDefinition, EvictDefinition],
};
