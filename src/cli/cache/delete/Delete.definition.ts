// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds } from "../../arguments/defaults";
import { connectionOptions, lparsOption, timeoutOption } from "../../arguments/options";
import { changeExitCodes, keyPositional, serviceIdOption } from "../cacheOptions";

export const DeleteDefinition: ICommandDefinition = {
    name: "delete",
    aliases: ["del"],
    type: "command",
    summary: "Delete an entry at every instance, or a whole namespace",
    description: `Deletes an entry at every instance, each for itself, and looks whether it is gone at every one. With --all it empties a namespace; then its name has to be typed. ${changeExitCodes}`,
    handler: "lib/src/cli/cache/delete/Delete.handler",
    positionals: [{ ...keyPositional, required: false }],
    options: [
        {
            name: "all",
            aliases: ["a"],
            type: "boolean",
            description: "Every entry of the namespace. It takes --confirm.",
        },
        {
            name: "confirm",
            aliases: ["cf"],
            type: "string",
            description: "The name of the namespace that --all empties.",
        },
        serviceIdOption,
        lparsOption,
        timeoutOption(timeoutSeconds.cache),
        ...connectionOptions,
    ],
    examples: [
        { description: "Delete an entry", options: "maintenance-window" },
        { description: "Delete everything of our own", options: "--all --confirm zowe-ha" },
    ],
};
