// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds } from "../../arguments/defaults";
import { connectionOptions, lparsOption, timeoutOption } from "../../arguments/options";
import { keyPositional, readExitCodes, serviceIdOption } from "../cacheOptions";

export const GetDefinition: ICommandDefinition = {
    name: "get",
    aliases: ["g"],
    type: "command",
    summary: "Show one entry and its value at each instance",
    description: `Shows the value of one key: once if it is the same everywhere, otherwise each value with the instances that have it. A JSON value is formatted. ${readExitCodes}`,
    handler: "lib/src/cli/cache/get/Get.handler",
    positionals: [keyPositional],
    options: [lparsOption, serviceIdOption, timeoutOption(timeoutSeconds.cache), ...connectionOptions],
    examples: [
        { description: "Show an entry", options: "maintenance-window" },
        {
            description: "Show an entry of another service at one instance",
            options: "state --service-id desktop --lpars lpar2",
        },
    ],
};
