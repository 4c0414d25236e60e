// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { CollectDefinition } from "./collect/Collect.definition";
import { ShowDefinition } from "./show/Show.definition";
import { VerifyDefinition } from "./verify/Verify.definition";

export const DiagnosticsDefinition: ICommandDefinition = {
    name: "diagnostics",
    aliases: ["diag"],
    type: "group",
    summary: "One zip of what all systems show, without secrets, from which commands can be run again",
    description:
        "Takes what all systems show into one zip without secrets, shows what is in it, and checks that no secret is left. The commands that only look can be run again from it with --from, without any system.",
    children: [CollectDefinition, ShowDefinition, VerifyDefinition],
};
