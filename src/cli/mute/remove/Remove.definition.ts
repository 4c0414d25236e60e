// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { connectionOptions } from "../../arguments/options";
import { findingPositional } from "../findingPositional";

export const RemoveDefinition: ICommandDefinition = {
    name: "remove",
    aliases: ["rm"],
    type: "command",
    summary: "Let a muted finding count again",
    description:
        "Ends a mute before its time. It sends nothing. Exit codes: 0 DONE or NOTHING-TO-DO, 1 bad input. See zowe ha explain exit-codes.",
    handler: "lib/src/cli/mute/remove/Remove.handler",
    positionals: [findingPositional],
    options: connectionOptions,
    examples: [{ description: "Let a finding count again", options: "HA-NET06" }],
};
