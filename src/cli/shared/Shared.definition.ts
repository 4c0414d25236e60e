// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { CheckDefinition } from "./check/Check.definition";
import { SetupDefinition } from "./setup/Setup.definition";

export const SharedDefinition: ICommandDefinition = {
    name: "shared",
    aliases: ["sha"],
    type: "group",
    summary: "The directory on z/OS where operations from every workstation meet",
    description:
        "Makes and checks the directory that sharedDirectory of the ha profile names. Operations announce themselves there before they act, and their journals are kept there.",
    children: [SetupDefinition, CheckDefinition],
};
