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
        "Used instead of --lpars: hosts that are registered but are not in the configuration, as zowe ha registry list shows them. Their system must be gone from the sysplex, and every lease must have run out.",
};

const includeGatewayOption: ICommandOptionDefinition = {
    name: "include-gateway",
    aliases: ["ig"],
    type: "boolean",
    description:
        "Single-service layout: also remove GATEWAY entries. They are harmless because no call is sent to them, and each removal leaves the renewal threshold of that registry too high until its process is restarted: until then, the registry expires almost nothing by itself.",
};

export const EvictDefinition: ICommandDefinition = {
    name: "evict",
    aliases: ["ev"],
    type: "command",
    summary: "Remove the registrations that a dead instance left behind",
    description: `Removes the registrations of instances that are proven not to run - the launcher job or the system is gone, and the ports refuse or are silent - at every Discovery Service that answers, and proves that every running gateway has dropped them. In the single-service layout these are the registrations of its onboarded services, which are checked again before each removal; its GATEWAY entry is harmless and stays. The command is refused (16) if there is any sign that the instance runs, and no option overrides that. It requires a client certificate that the Discovery Services trust. ${actionExitCodes}`,
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
        { description: "Remove the registrations of a lost system", options: "--lpars lpar2" },
        { description: "List what would be removed", options: "--lpars lpar2 --dry-run" },
        { description: "Remove a host that is no longer in the configuration", options: "--instance old.example.com" },
    ],
};
