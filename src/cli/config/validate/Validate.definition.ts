// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds } from "../../arguments/defaults";
import { connectionOptions, timeoutOption } from "../../arguments/options";

export const ValidateDefinition: ICommandDefinition = {
    name: "validate",
    aliases: ["v"],
    type: "command",
    summary: "Find what is wrong in zowe.yaml before it is run",
    description:
        "Checks zowe.yaml with the server's own schema, where it can be read, and for everything that makes high availability fail: ids that Zowe cannot match, duplicate hosts and ports, cluster peers, storage modes, uneven components. With --local-config it needs no z/OS and no profile, so it can be a pre-commit check. Exit codes: 0 nothing found, 4 warnings, 8 it will not work, 12 it could not be read, 16 DENIED, 1 bad input.",
    handler: "lib/src/cli/config/validate/Validate.handler",
    options: [
        {
            name: "zowe-version",
            aliases: ["zv"],
            type: "string",
            description: "The release that will read it, such as 3.4.0; some rules depend on it.",
        },
        timeoutOption(timeoutSeconds.config),
        ...connectionOptions,
    ],
    examples: [
        { description: "Check a file before it is committed", options: "--local-config zowe.yaml" },
        { description: "Check what the sysplex runs with", options: "" },
    ],
};
