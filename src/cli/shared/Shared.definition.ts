// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { CheckDefinition } from "./check/Check.definition";
import { SetupDefinition } from "./setup/Setup.definition";

export const SharedDefinition: ICommandDefinition = {
    name: "shared",
    aliases: ["sha"],
    type: "group",
    summary: "The directory on z/OS through which operations from all workstations see each other",
    description:
        "Creates and checks the directory that sharedDirectory of the ha profile names. Operations announce themselves in it before they act, and their journals are kept in it.",
    children: [SetupDefinition, CheckDefinition],
};
