// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { AddDefinition } from "./add/Add.definition";
import { ListDefinition } from "./list/List.definition";
import { RemoveDefinition } from "./remove/Remove.definition";

export const MuteDefinition: ICommandDefinition = {
    name: "mute",
    aliases: ["mu"],
    type: "group",
    summary: "Accept a finding for a time, with a reason",
    description:
        "A finding that is accepted for a time does not change the verdict and the exit code of status and check; both still show it, with who accepted it, why and until when. A mute ends by itself: at its time, when the finding clears, when it becomes worse, or when it appears elsewhere. Mutes are kept on this workstation beside the journal of operations.",
    children: [AddDefinition, ListDefinition, RemoveDefinition],
};
