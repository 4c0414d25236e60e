// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { DiffDefinition } from "./diff/Diff.definition";
import { ShowDefinition } from "./show/Show.definition";
import { ValidateDefinition } from "./validate/Validate.definition";

export const ConfigDefinition: ICommandDefinition = {
    name: "config",
    aliases: ["cfg"],
    type: "group",
    summary: "The Zowe configuration: effective values, mistakes, differences",
    description:
        "Shows the effective configuration of an instance, finds errors in zowe.yaml (also without z/OS), and shows differences.",
    children: [ShowDefinition, ValidateDefinition, DiffDefinition],
};
