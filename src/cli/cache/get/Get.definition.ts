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
    summary: "One entry with its value, as each instance has it",
    description: `Shows the value of one key, once when it is the same everywhere, otherwise each value with the instances that have it. A value that is JSON is laid out. ${readExitCodes}`,
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
