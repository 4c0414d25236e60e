// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { StartDefinition } from "./start/Start.definition";

export const SimulatorDefinition: ICommandDefinition = {
    name: "simulator",
    aliases: ["sim"],
    type: "group",
    summary: "Run a simulated sysplex on this workstation",
    description:
        "Runs a simulated sysplex on the loopback interface, for learning and for testing automation. It does not need z/OS.",
    children: [StartDefinition],
};
