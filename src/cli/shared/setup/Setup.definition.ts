// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds } from "../../arguments/defaults";
import { connectionOptions, timeoutOption } from "../../arguments/options";

export const SetupDefinition: ICommandDefinition = {
    name: "setup",
    aliases: ["se"],
    type: "command",
    summary: "Create the shared directory with safe permissions",
    description:
        "Creates the directory that sharedDirectory of the ha profile names, with subdirectories for announcements and journals. Its owner and its group can read and write, other users have no access, and no user can remove the files of another (1770). What exists already is not changed, so the command can be repeated. The output lists the access that must be granted. Exit codes: 0 DONE, NOTHING-TO-DO or PLANNED, 8 INCOMPLETE, 12 UNKNOWN, 16 REFUSED or DENIED, 130 interrupted, 1 bad input.",
    handler: "lib/src/cli/shared/setup/Setup.handler",
    options: [
        {
            name: "dry-run",
            aliases: ["dr"],
            type: "boolean",
            description: "Print what would be created, and create nothing.",
        },
        timeoutOption(timeoutSeconds.shared),
        ...connectionOptions,
    ],
    examples: [
        { description: "Create the directory that the profile names", options: "" },
        { description: "Show what would be created", options: "--shared-directory /global/zowe/ha --dry-run" },
    ],
};
