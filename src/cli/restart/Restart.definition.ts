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
    description: `Restarts Zowe instances in turn: backups first, and last the target that new connections prefer. An instance is stopped only when all others are READY and the registries agree; the next one follows only after it has come back and stayed READY. If a step fails or the command is interrupted, the restart ends at a safe point, and --continue resumes it from there. ${actionExitCodes}`,
    handler: "lib/src/cli/restart/Restart.handler",
    options: [
        ...actionOptions,
        allowOutageOption,
        {
            name: "max-unavailable",
            aliases: ["mu"],
            type: "number",
            description: `Maximum number of instances that can be down at the same time, for any reason. Default: ${restartPace.maxUnavailable}.`,
            numericValueRange: [1, 32],
        },
        {
            name: "soak",
            aliases: ["so"],
            type: "number",
            description: `Number of seconds for which an instance must stay READY before the next one is stopped. Default: ${restartPace.soakSeconds}.`,
            numericValueRange: [0, 86_400],
        },
        {
            name: "hook-down",
            aliases: ["hd"],
            type: "string",
            description:
                "A command to run on this workstation while an instance is down (ZOWE_HA_INSTANCE, ZOWE_HA_SYSTEM, ZOWE_HA_JOB_NAME and ZOWE_HA_HOSTNAME are set). If it fails, the instance stays down. The command is recorded in the journal: do not include secrets.",
        },
        {
            name: "include-drained",
            aliases: ["idr"],
            type: "boolean",
            description:
                "With --all-lpars: also restart instances that are drained. Without this option they are not changed. An instance that --lpars names is always restarted.",
        },
        {
            name: "continue",
            aliases: ["co"],
            type: "string",
            description:
                "Continue an unfinished restart: its operation ID, from zowe ha operation list. It continues with its original options; only --via, --allow-outage, --max-unavailable, --soak, --start-zis and --measure can be specified again.",
        },
        {
            name: "prove-sso",
            aliases: ["ps"],
            type: "boolean",
            description:
                "Also prove that a logout survives: log in at another instance before each stop, log out there while the instance is down, and try that token after its return. An accepted token is reported with its consequence, and the restart ends with 4. Requires a user ID and a password.",
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
        {
            description: "Prove that the instance knows the logouts that it missed",
            options: "--lpars lpar2 --prove-sso",
        },
        {
            description: "Continue an earlier restart where it ended",
            options: "--continue restart-20261122-021407-3f9a",
        },
    ],
};
