// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition, ICommandOptionDefinition } from "@zowe/imperative";
import { actionOptions, measureOption } from "../../arguments/actionOptions";
import { timeoutSeconds } from "../../arguments/defaults";
import { actionExitCodes, connectionOptions, timeoutOption } from "../../arguments/options";

const instanceOption: ICommandOptionDefinition = {
    name: "instance",
    aliases: ["i"],
    type: "array",
    description:
        "Hosts that are registered and in no configuration, as zowe ha registry list shows them, instead of --lpars. Their system must be gone from the sysplex, and every lease have run out.",
};

const includeGatewayOption: ICommandOptionDefinition = {
    name: "include-gateway",
    aliases: ["ig"],
    type: "boolean",
    description:
        "Single-service layout: remove GATEWAY entries too. They hurt nobody, for no call is sent to them, and each removal leaves the renewal threshold of that registry too high until its process is started again: it then expires next to nothing by itself.",
};

export const EvictDefinition: ICommandDefinition = {
    name: "evict",
    aliases: ["ev"],
    type: "command",
    summary: "Remove what an instance that is proven dead left in the registries",
    description: `Removes the registrations of instances that are proven not to run - the launcher job or the system is gone, and the ports refuse or are silent - at every Discovery Service that answers, and proves that every living gateway has dropped them. In the single-service layout these are the registrations of its onboarded services, looked at again before each removal; its GATEWAY entry hurts nobody and stays. Anything that suggests life refuses (16), and no option overrides that. It takes a client certificate that the Discovery Services trust. ${actionExitCodes}`,
    handler: "lib/src/cli/registry/evict/Evict.handler",
    options: [
        ...actionOptions,
        instanceOption,
        includeGatewayOption,
        measureOption,
        timeoutOption(timeoutSeconds.evict),
        ...connectionOptions,
    ],
    examples: [
        { description: "Remove what a lost system left behind", options: "--lpars lpar2" },
        { description: "List what would go", options: "--lpars lpar2 --dry-run" },
        { description: "A host that is in the configuration no more", options: "--instance old.example.com" },
    ],
};
