// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds } from "../../arguments/defaults";
import { connectionOptions, timeoutOption } from "../../arguments/options";

export const CheckDefinition: ICommandDefinition = {
    name: "check",
    aliases: ["ch"],
    type: "command",
    summary: "Prove that every system sees one shared directory, and that it is safe",
    description:
        "Writes a file through the z/OSMF of one system, reads it through that of every other, and removes it. Looks at permissions, owner, clock, free space, links, and whose directory it is. Exit codes: 0 HEALTHY, 4 DEGRADED, 8 CRITICAL, 12 UNKNOWN, 16 DENIED, 130 interrupted, 1 bad input.",
    handler: "lib/src/cli/shared/check/Check.handler",
    options: [timeoutOption(timeoutSeconds.shared), ...connectionOptions],
    examples: [{ description: "Check the directory that the profile names", options: "" }],
};
