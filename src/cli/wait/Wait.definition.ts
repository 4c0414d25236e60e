// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { awaited, timeoutSeconds } from "../arguments/defaults";
import { allLparsOption, connectionOptions, lparsOption, timeoutOption } from "../arguments/options";

export const WaitDefinition: ICommandDefinition = {
    name: "wait",
    aliases: ["wai"],
    type: "command",
    summary: "Wait until instances are ready, stopped or healthy",
    description:
        "Waits until a condition holds for every instance named, and has held for a while, or until the deadline. It says what it is waiting for and why, once for each change, and changes nothing. Exit codes: 0 DONE, 12 TIMEOUT, 16 DENIED, 130 INTERRUPTED, 1 bad input. See zowe ha explain exit-codes.",
    handler: "lib/src/cli/wait/Wait.handler",
    options: [
        allLparsOption,
        lparsOption,
        {
            name: "for",
            aliases: ["f"],
            type: "string",
            allowableValues: { values: ["ready", "stopped", "healthy"] },
            description: `What is waited for. ready: each instance serves; stopped: each is proven gone; healthy: each serves and the verdict of zowe ha status is HEALTHY. Default: ${awaited.condition}.`,
        },
        {
            name: "stable",
            aliases: ["sb"],
            type: "number",
            description: `Seconds the condition must hold without a break. Default: ${awaited.stableSeconds}.`,
            numericValueRange: [0, 86_400],
        },
        timeoutOption(timeoutSeconds.wait),
        ...connectionOptions,
    ],
    examples: [
        { description: "Wait until every instance serves", options: "--all-lpars --for ready" },
        {
            description: "Wait at most 5 minutes until one is gone",
            options: "--lpars lpar2 --for stopped --timeout 300",
        },
        { description: "Wait until all has been well for a minute", options: "--all-lpars --for healthy --stable 60" },
    ],
};
