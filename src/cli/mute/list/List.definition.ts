// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { connectionOptions } from "../../arguments/options";

export const ListDefinition: ICommandDefinition = {
    name: "list",
    aliases: ["ls"],
    type: "command",
    summary: "List what is accepted, by whom, why and until when",
    description:
        "Lists the findings that are muted on this workstation for this profile. It sends nothing. Exit codes: 0 DONE, 1 bad input. See zowe ha explain exit-codes.",
    handler: "lib/src/cli/mute/list/List.handler",
    options: connectionOptions,
    examples: [{ description: "List the muted findings", options: "" }],
};
