// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandOptionDefinition } from "@zowe/imperative";
import { route, startTimeoutSeconds } from "./defaults";
import { allLparsOption, lparsOption } from "./options";

/** Whom an action is for, and how it is done (docs/contract.md, "Commands"). */
export const actionOptions: ICommandOptionDefinition[] = [
    allLparsOption,
    lparsOption,
    {
        name: "dry-run",
        aliases: ["dr"],
        type: "boolean",
        description: "Print the plan, one line for each step with the literal command, and change nothing.",
    },
    {
        name: "via",
        aliases: ["v"],
        type: "string",
        allowableValues: { values: ["console", "job", "ssh"] },
        description: `How commands are sent to a system: through the z/OSMF console, in a batch job, or by zwe in an SSH session. Default: ${route}.`,
    },
    {
        name: "break-lock",
        aliases: ["bl"],
        type: "boolean",
        description: "Take over the lock of an operation whose program no longer runs.",
    },
    {
        name: "local-lock",
        aliases: ["ll"],
        type: "boolean",
        description:
            "Continue with only the lock of this workstation if the shared directory of the profile cannot be used. Operations from other workstations are then not seen.",
    },
];

export const allowOutageOption: ICommandOptionDefinition = {
    name: "allow-outage",
    aliases: ["ao"],
    type: "boolean",
    description: "Proceed even if no instance would serve, or if the others are not proven READY.",
};

export const startZisOption: ICommandOptionDefinition = {
    name: "start-zis",
    aliases: ["sz"],
    type: "boolean",
    description: "Also start the cross-memory server if zss needs it and it is not active.",
};

export const startTimeoutOption: ICommandOptionDefinition = {
    name: "start-timeout",
    aliases: ["st"],
    type: "number",
    description: `Maximum number of seconds for the start of one instance. Default: ${startTimeoutSeconds}, or startTimeout of the ha profile.`,
    numericValueRange: [10, 86_400],
};

export const measureOption: ICommandOptionDefinition = {
    name: "measure",
    aliases: ["me"],
    type: "boolean",
    description:
        "During the operation, send calls through the entry address and every gateway, and report how many calls failed and for how long.",
};

export const drainOption: ICommandOptionDefinition = {
    name: "drain",
    aliases: ["dra"],
    type: "boolean",
    description:
        "Require a drain before an instance is stopped (refused if a drain is not possible); --no-drain never drains. Default: drain if a client certificate makes it possible.",
};
