// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import {
    actionOptions,
    allowOutageOption,
    startTimeoutOption,
    startZisOption,
    drainOption,
    measureOption,
} from "../arguments/actionOptions";
import { restartPace, timeoutSeconds } from "../arguments/defaults";
import { actionExitCodes, connectionOptions, timeoutOption } from "../arguments/options";

export const RestartDefinition: ICommandDefinition = {
    name: "restart",
    aliases: ["res"],
    type: "command",
    summary: "Restart Zowe instances one after the other, while the others serve",
    description: `Takes Zowe instances round: backups first, the target that new connections prefer last, each only when all others are READY and the registries agree, and the next only when it has come back and stayed READY. It ends at a safe point when something fails or when it is interrupted, and --continue goes on from there. ${actionExitCodes}`,
    handler: "lib/src/cli/restart/Restart.handler",
    options: [
        ...actionOptions,
        allowOutageOption,
        {
            name: "max-unavailable",
            aliases: ["mu"],
            type: "number",
            description: `How many instances may be missing at a time, for whatever reason. Default: ${restartPace.maxUnavailable}.`,
            numericValueRange: [1, 32],
        },
        {
            name: "soak",
            aliases: ["so"],
            type: "number",
            description: `Seconds an instance must stay READY before the next is taken. Default: ${restartPace.soakSeconds}.`,
            numericValueRange: [0, 86_400],
        },
        {
            name: "hook-down",
            aliases: ["hd"],
            type: "string",
            description:
                "A command of this workstation to run while an instance is down (ZOWE_HA_INSTANCE, ZOWE_HA_SYSTEM, ZOWE_HA_JOB_NAME and ZOWE_HA_HOSTNAME are set). When it fails, the instance stays down. It stands in the journal: give it no secret.",
        },
        {
            name: "include-drained",
            aliases: ["idr"],
            type: "boolean",
            description:
                "With --all-lpars: take instances that are drained as well. Without it they are left as they are, whoever drained them. An instance named with --lpars is always taken.",
        },
        {
            name: "continue",
            aliases: ["co"],
            type: "string",
            description:
                "Go on with a restart that was left unfinished: its operation id, from zowe ha operation list. It goes on as it was begun; only --via, --allow-outage, --max-unavailable, --soak, --start-zis and --measure may be said anew.",
        },
        startZisOption,
        startTimeoutOption,
        drainOption,
        measureOption,
        timeoutOption(timeoutSeconds.restart),
        ...connectionOptions,
    ],
    examples: [
        { description: "Restart every instance, one at a time", options: "--all-lpars" },
        { description: "Show the order, the commands and the gates", options: "--all-lpars --dry-run" },
        {
            description: "Switch the runtime of each instance while it is down",
            options: '--all-lpars --hook-down "./switch-runtime.sh"',
        },
        { description: "Go on where an earlier restart ended", options: "--continue restart-20261122-021407-3f9a" },
    ],
};
