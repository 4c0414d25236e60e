// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds } from "../../arguments/defaults";
import { connectionOptions, timeoutOption } from "../../arguments/options";

export const SetupDefinition: ICommandDefinition = {
    name: "setup",
    aliases: ["se"],
    type: "command",
    summary: "Make the shared directory with safe permissions",
    description:
        "Makes the directory that sharedDirectory of the ha profile names, with subdirectories for announcements and journals: its owner and its group read and write, nobody else comes in, and nobody removes the files of another (1770). What is there already is left as it is, so the command can be given again. It prints what has to be granted. Exit codes: 0 DONE, NOTHING-TO-DO or PLANNED, 8 INCOMPLETE, 12 UNKNOWN, 16 REFUSED or DENIED, 130 interrupted, 1 bad input.",
    handler: "lib/src/cli/shared/setup/Setup.handler",
    options: [
        {
            name: "dry-run",
            aliases: ["dr"],
            type: "boolean",
            description: "Print what would be made, and make nothing.",
        },
        timeoutOption(timeoutSeconds.shared),
        ...connectionOptions,
    ],
    examples: [
        { description: "Make the directory that the profile names", options: "" },
        { description: "Show what would be made", options: "--shared-directory /global/zowe/ha --dry-run" },
    ],
};
