// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds } from "../../arguments/defaults";
import { connectionOptions, timeoutOption } from "../../arguments/options";

export const CheckDefinition: ICommandDefinition = {
    name: "check",
    aliases: ["ch"],
    type: "command",
    summary: "Prove that every system sees the same shared directory, and that the directory is safe",
    description:
        "Writes a file through the z/OSMF of one system, reads it through the z/OSMF of every other system, and removes it. Also checks permissions, owner, clock, free space, links, and which deployment the directory belongs to. Exit codes: 0 HEALTHY, 4 DEGRADED, 8 CRITICAL, 12 UNKNOWN, 16 DENIED, 130 interrupted, 1 bad input.",
    handler: "lib/src/cli/shared/check/Check.handler",
    options: [timeoutOption(timeoutSeconds.shared), ...connectionOptions],
    examples: [{ description: "Check the directory that the profile names", options: "" }],
};
