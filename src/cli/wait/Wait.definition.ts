// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { awaited, timeoutSeconds } from "../arguments/defaults";
import { allLparsOption, connectionOptions, freshOption, lparsOption, timeoutOption } from "../arguments/options";

export const WaitDefinition: ICommandDefinition = {
    name: "wait",
    aliases: ["wai"],
    type: "command",
    summary: "Wait until instances are ready, stopped or healthy",
    description:
        "Waits until a condition is true for every specified instance and has been true for a while, or until the time limit is reached. It reports what it waits for and why whenever that changes. It changes nothing. Exit codes: 0 DONE, 12 TIMEOUT, 16 DENIED, 130 INTERRUPTED, 1 bad input. See zowe ha explain exit-codes.",
    handler: "lib/src/cli/wait/Wait.handler",
    options: [
        allLparsOption,
        lparsOption,
        {
            name: "for",
            aliases: ["f"],
            type: "string",
            allowableValues: { values: ["ready", "stopped", "healthy"] },
            description: `The condition to wait for. ready: each instance serves; stopped: each instance is proven stopped; healthy: each instance serves and the verdict of zowe ha status is HEALTHY. Default: ${awaited.condition}.`,
        },
        {
            name: "stable",
            aliases: ["sb"],
            type: "number",
            description: `Number of seconds for which the condition must be true without interruption. Default: ${awaited.stableSeconds}.`,
            numericValueRange: [0, 86_400],
        },
        freshOption,
        timeoutOption(timeoutSeconds.wait),
        ...connectionOptions,
    ],
    examples: [
        { description: "Wait until every instance serves", options: "--all-lpars --for ready" },
        {
            description: "Wait at most 5 minutes until one instance is stopped",
            options: "--lpars lpar2 --for stopped --timeout 300",
        },
        {
            description: "Wait until the verdict has been HEALTHY for a minute",
            options: "--all-lpars --for healthy --stable 60",
        },
    ],
};
