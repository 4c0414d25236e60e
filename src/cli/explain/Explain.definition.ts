// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { fromOption } from "../arguments/options";

export const ExplainDefinition: ICommandDefinition = {
    name: "explain",
    aliases: ["ex"],
    type: "command",
    summary: "Explain a check, a state, an exit code or a Zowe message",
    description:
        'Explains a check, its area, a state, an exit code, the single-service layout or a message of Zowe or z/OS: what it means and what to do. Without an ID it lists the catalog. It needs neither a connection nor a profile. With --from it also shows what a bundle contains about it, with the lines of the logs; without an ID, it then explains everything in the bundle that is not as it should be. Groups: exit-codes, states, checks, messages. Exit codes: 0, 1 if the name is unknown (similar names are listed) or the bundle cannot be read. The exit codes of all commands: "explain exit-codes".',
    handler: "lib/src/cli/explain/Explain.handler",
    positionals: [
        {
            name: "id",
            type: "string",
            required: false,
            description:
                "A check (HA-REG04, ghost-registration), an area, a state, an exit code, single-service, or a message ID, in uppercase or lowercase.",
        },
    ],
    options: [
        {
            ...fromOption,
            description:
                "A bundle of zowe ha diagnostics collect: also show what was seen of it when the bundle was taken. No profile is read and no system is asked.",
        },
    ],
    examples: [
        { description: "List the catalog", options: "" },
        { description: "Explain a check", options: "HA-REG04" },
        { description: "Explain a message in the log", options: "ZWEL0038E" },
        { description: "Explain everything that was wrong when a bundle was taken", options: "--from zowe-ha.zip" },
        { description: "Explain the exit codes", options: "exit-codes" },
        { description: "Explain the differences when the API ML is one process", options: "single-service" },
    ],
};
