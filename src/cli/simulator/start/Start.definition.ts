// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";

export const StartDefinition: ICommandDefinition = {
    name: "start",
    aliases: ["s"],
    type: "command",
    summary: "Start a simulated sysplex on this workstation",
    description:
        "Starts z/OSMF and a Zowe instance for each simulated system on loopback addresses, with certificates of a temporary CA, and writes a zowe.config.json for them. Run the other commands in that directory. Ctrl-C ends the simulation. Exit codes: 0 ended, 1 bad input.",
    handler: "lib/src/cli/simulator/start/Start.handler",
    options: [
        {
            name: "directory",
            aliases: ["d"],
            type: "string",
            description:
                "The directory for zowe.config.json, the CA, the client certificate and zowe.yaml. Default: zowe-ha-simulator.",
        },
        {
            name: "systems",
            aliases: ["n"],
            type: "number",
            description: "Number of systems. Default: 3.",
            numericValueRange: [1, 32],
        },
        {
            name: "scenario",
            aliases: ["s"],
            type: "string",
            description:
                "The fault that is present from the start; an unknown name lists the names that exist. Default: healthy.",
        },
        {
            name: "port",
            aliases: ["p"],
            type: "number",
            description: "First port number; 0 selects free ports. Default: 0.",
            numericValueRange: [0, 65_000],
        },
        {
            name: "pace",
            aliases: ["pc"],
            type: "number",
            description:
                "Simulated seconds in each real second; 1 is real time. With the default, an instance starts in about 5 seconds.",
            numericValueRange: [0, 10_000],
        },
    ],
    examples: [
        { description: "Start a healthy sysplex of three systems", options: "--directory plex" },
        {
            description: "Start a sysplex in which a whole system was lost",
            options: "--directory plex --scenario lpar-lost",
        },
        { description: "Start eight systems in real time", options: "--systems 8 --pace 1" },
    ],
};
