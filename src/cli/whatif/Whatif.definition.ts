// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds } from "../arguments/defaults";
import { connectionOptions, freshOption, fromOption, timeoutOption } from "../arguments/options";

export const WhatifDefinition: ICommandDefinition = {
    name: "whatif",
    aliases: ["wi"],
    type: "command",
    summary: "Show what is lost when a part of the sysplex is lost",
    description:
        "Foresees from one look who still serves when a part is lost: each system, instance, Caching Service, z/OSMF, distributor of the entry address, Redis server and onboarded service in turn, or what --lose names. It stops nothing, and displays file systems and VIPA distribution with operator commands. A function survives only if a second provider is proven to work now; what was not seen is not known. Exit codes: 0 HEALTHY (no single point of failure was found), 4 DEGRADED (there is one), 12 UNKNOWN (evidence is missing), 16 DENIED, 130 interrupted, 1 bad input. See zowe ha explain exit-codes.",
    handler: "lib/src/cli/whatif/Whatif.handler",
    options: [
        {
            name: "lose",
            aliases: ["lo"],
            type: "array",
            description:
                "The parts that are lost at the same time, separated by blanks or commas: system:<name>, instance:<id>, cache:<id>, zosmf:<profile>, distributor:<system>, redis:<host:port>, service:<name>@<id>, or only the name of a system or an instance.",
        },
        {
            name: "pairs",
            aliases: ["pa"],
            type: "boolean",
            description: "Also show every two systems lost at the same time. They do not change the exit code.",
            conflictsWith: ["lose"],
        },
        freshOption,
        fromOption,
        timeoutOption(timeoutSeconds.whatif),
        ...connectionOptions,
    ],
    examples: [
        { description: "Find the single points of failure", options: "" },
        { description: "Foresee the loss of one system", options: "--lose system:LPAR2" },
        { description: "Foresee the loss of two parts at the same time", options: "--lose instance:lpar1 zosmf:lpar2" },
        { description: "Also show every two systems", options: "--pairs" },
        { description: "Foresee it from a bundle of last night", options: "--from night.zip" },
    ],
};
