// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";

export const StartDefinition: ICommandDefinition = {
    name: "start",
    aliases: ["s"],
    type: "command",
    summary: "Start a pretend sysplex on loopback",
    description:
        "Starts z/OSMF and a Zowe instance for each pretend system, on loopback addresses, with certificates of a throw-away CA, and writes a zowe.config.json for them. Run the ordinary commands in that directory. Ctrl-C ends it. Exit codes: 0 ended, 1 bad input.",
    handler: "lib/src/cli/simulator/start/Start.handler",
    options: [
        {
            name: "directory",
            aliases: ["d"],
            type: "string",
            description:
                "Where zowe.config.json, the CA, the client certificate and zowe.yaml are written. Default: zowe-ha-simulator.",
        },
        {
            name: "systems",
            aliases: ["n"],
            type: "number",
            description: "How many systems. Default: 3.",
            numericValueRange: [1, 32],
        },
        {
            name: "scenario",
            aliases: ["s"],
            type: "string",
            description:
                "What is wrong from the start; a name that does not exist is answered with those that do. Default: healthy.",
        },
        {
            name: "port",
            aliases: ["p"],
            type: "number",
            description: "First port; 0: any free ones. Default: 0.",
            numericValueRange: [0, 65_000],
        },
        {
            name: "pace",
            aliases: ["pc"],
            type: "number",
            description:
                "Simulated seconds in a real one; 1 is real life. The default lets an instance start in about 5 seconds.",
            numericValueRange: [0, 10_000],
        },
    ],
    examples: [
        { description: "Start a healthy sysplex of three systems", options: "--directory plex" },
        { description: "Start one in which a whole system was lost", options: "--directory plex --scenario lpar-lost" },
        { description: "Start eight systems in real time", options: "--systems 8 --pace 1" },
    ],
};
