// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";

export const ShowDefinition: ICommandDefinition = {
    name: "show",
    aliases: ["s"],
    type: "command",
    summary: "Show what is in a bundle",
    description:
        "Shows when a bundle was taken and by which versions, the files in it, and what could not be had. Nothing is asked of any system. Exit codes: 0 it is a bundle, 1 it cannot be read as one.",
    handler: "lib/src/cli/diagnostics/show/Show.handler",
    positionals: [{ name: "bundle", type: "string", required: true, description: "The zip file." }],
    examples: [{ description: "Show what is in a bundle", options: "night.zip" }],
};
