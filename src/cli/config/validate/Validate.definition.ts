// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds } from "../../arguments/defaults";
import { connectionOptions, timeoutOption } from "../../arguments/options";

export const ValidateDefinition: ICommandDefinition = {
    name: "validate",
    aliases: ["v"],
    type: "command",
    summary: "Find errors in zowe.yaml before Zowe uses it",
    description:
        "Checks zowe.yaml against the schema of the server, if it can be read, and for everything that makes high availability fail: IDs that Zowe cannot match, duplicate hosts and ports, cluster peers, storage modes, uneven components. With --local-config it needs neither z/OS nor a profile, so it can be used as a pre-commit check. Exit codes: 0 no problems, 4 warnings, 8 errors, 12 zowe.yaml could not be read, 16 DENIED, 1 bad input.",
    handler: "lib/src/cli/config/validate/Validate.handler",
    options: [
        {
            name: "zowe-version",
            aliases: ["zv"],
            type: "string",
            description: "The Zowe release that will use the configuration, such as 3.4.0; some rules depend on it.",
        },
        timeoutOption(timeoutSeconds.config),
        ...connectionOptions,
    ],
    examples: [
        { description: "Check a file before it is committed", options: "--local-config zowe.yaml" },
        { description: "Check the configuration of the sysplex", options: "" },
    ],
};
