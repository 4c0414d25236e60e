// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { StartDefinition } from "./start/Start.definition";

export const SimulatorDefinition: ICommandDefinition = {
    name: "simulator",
    aliases: ["sim"],
    type: "group",
    summary: "A pretend sysplex on this workstation",
    description:
        "A pretend sysplex on the loopback interface, to learn on and to test automation against. It needs no z/OS.",
    children: [StartDefinition],
};
