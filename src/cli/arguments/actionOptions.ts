// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandOptionDefinition } from "@zowe/imperative";
import { route, startTimeoutSeconds } from "./defaults";
import { allLparsOption, lparsOption } from "./options";

/** Whom an action is for, and how it is done (contract.md, section 3). */
export const actionOptions: ICommandOptionDefinition[] = [
    allLparsOption,
    lparsOption,
    {
        name: "dry-run",
        aliases: ["dr"],
        type: "boolean",
        description:
            "Print the plan, one line for each step with the literal command, and send nothing that changes anything.",
    },
    {
        name: "via",
        aliases: ["v"],
        type: "string",
        allowableValues: { values: ["console", "job", "ssh"] },
        description: `How commands reach a system: the z/OSMF console, a batch job, or zwe in an SSH session. Default: ${route}.`,
    },
    {
        name: "break-lock",
        aliases: ["bl"],
        type: "boolean",
        description: "Take the lock of an operation whose program is gone.",
    },
    {
        name: "local-lock",
        aliases: ["ll"],
        type: "boolean",
        description:
            "Go on with the lock of this workstation alone where the shared directory of the profile cannot be used; operations from other workstations are then not seen.",
    },
];

export const allowOutageOption: ICommandOptionDefinition = {
    name: "allow-outage",
    aliases: ["ao"],
    type: "boolean",
    description: "Also when nobody would serve any more, or the others are not proven READY.",
};

export const startZisOption: ICommandOptionDefinition = {
    name: "start-zis",
    aliases: ["sz"],
    type: "boolean",
    description: "Start the cross-memory server too, where zss needs it and it is not active.",
};

export const startTimeoutOption: ICommandOptionDefinition = {
    name: "start-timeout",
    aliases: ["st"],
    type: "number",
    description: `Seconds the start of one instance may take. Default: ${startTimeoutSeconds}, or startTimeout of the ha profile.`,
    numericValueRange: [10, 86_400],
};

export const measureOption: ICommandOptionDefinition = {
    name: "measure",
    aliases: ["me"],
    type: "boolean",
    description:
        "Meanwhile call through the entry address and every gateway, and tell how many calls failed and for how long.",
};

export const drainOption: ICommandOptionDefinition = {
    name: "drain",
    aliases: ["dra"],
    type: "boolean",
    description:
        "Insist on draining before anything is taken down (refused where it cannot be done); --no-drain never drains. Default: drain where a client certificate makes it possible.",
};
