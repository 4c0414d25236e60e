// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";

export const ExplainDefinition: ICommandDefinition = {
    name: "explain",
    aliases: ["ex"],
    type: "command",
    summary: "Explain a check, a state, an exit code or a Zowe message",
    description:
        'Explains a check, its area, a state, an exit code, the single-service layout or a message of Zowe or z/OS: what it means and what to do. Without an ID it lists the catalog. It needs neither a connection nor a profile. Groups: exit-codes, states, checks, messages. Exit codes: 0, 1 if the name is unknown (similar names are listed). The exit codes of all commands: "explain exit-codes".',
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
    examples: [
        { description: "List the catalog", options: "" },
        { description: "Explain a check", options: "HA-REG04" },
        { description: "Explain a message in the log", options: "ZWEL0038E" },
        { description: "Explain the exit codes", options: "exit-codes" },
        { description: "Explain the differences when the API ML is one process", options: "single-service" },
    ],
};
