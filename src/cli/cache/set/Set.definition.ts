// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds } from "../../arguments/defaults";
import { connectionOptions, lparsOption, timeoutOption } from "../../arguments/options";
import { changeExitCodes, keyPositional, serviceIdOption } from "../cacheOptions";

export const SetDefinition: ICommandDefinition = {
    name: "set",
    aliases: ["s"],
    type: "command",
    summary: "Store an entry, and read it back from every instance",
    description: `Stores a value under a key, and then also writes it to every instance that does not show it: this makes instances with different contents equal again. The value comes from the argument, from a file (--file), or, without both, from standard input. ${changeExitCodes}`,
    handler: "lib/src/cli/cache/set/Set.handler",
    positionals: [
        keyPositional,
        {
            name: "value",
            type: "string",
            required: false,
            description: "The value. Without it and without --file, the value is read from standard input.",
        },
    ],
    options: [
        { name: "file", aliases: ["f"], type: "existingLocalFile", description: "A file that contains the value." },
        serviceIdOption,
        lparsOption,
        timeoutOption(timeoutSeconds.cache),
        ...connectionOptions,
    ],
    examples: [
        { description: "Store a text", options: 'maintenance-window "Sunday 02:00"' },
        { description: "Store a file", options: "settings --file settings.json" },
        { description: "Store what another program prints (piped into this command)", options: "settings" },
        {
            description: "Write an entry to the one instance that does not have it",
            options: "settings --file settings.json --lpars lpar2",
        },
    ],
};
