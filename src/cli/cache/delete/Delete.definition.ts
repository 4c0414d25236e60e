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
    description: `Deletes an entry at each instance separately, and checks that it is gone from every instance. With --all it deletes all entries of a namespace; the name of the namespace must then be specified with --confirm. ${changeExitCodes}`,
    handler: "lib/src/cli/cache/delete/Delete.handler",
    positionals: [{ ...keyPositional, required: false }],
    options: [
        {
            name: "all",
            aliases: ["a"],
            type: "boolean",
            description: "Delete every entry of the namespace. Requires --confirm.",
        },
        {
            name: "confirm",
            aliases: ["cf"],
            type: "string",
            description: "The name of the namespace whose entries --all deletes.",
        },
        serviceIdOption,
        lparsOption,
        timeoutOption(timeoutSeconds.cache),
        ...connectionOptions,
    ],
    examples: [
        { description: "Delete an entry", options: "maintenance-window" },
        { description: "Delete all entries of zowe ha", options: "--all --confirm zowe-ha" },
    ],
};
