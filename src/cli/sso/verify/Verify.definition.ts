// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { signOnBoundSeconds, timeoutSeconds } from "../../arguments/defaults";
import { connectionOptions, timeoutOption } from "../../arguments/options";

export const VerifyDefinition: ICommandDefinition = {
    name: "verify",
    aliases: ["v"],
    type: "command",
    summary: "Log in at one instance, log out at another, and follow the token everywhere",
    description:
        "Logs in once with your user ID and password, shows the token to each instance at its own address, logs it out at another instance than the one that made it, and asks each instance every second until it denies the token or the bound has passed. The result shows which instance accepts the tokens of which, and after how many seconds each denies them. Only HTTP 401 from an instance that accepted the token before proves the logout there; the answer 204 to the logout proves nothing. Also compares the keys with which the instances sign. The tokens are only in memory, and are logged out at the end, also after Ctrl-C; a run that is killed leaves one token that is valid until it expires. Exit codes: 0 HEALTHY, 4 DEGRADED (different keys, not proven harmful), 8 CRITICAL (a token is rejected, or a logout is not seen), 12 UNKNOWN (an instance could not be asked), 16 DENIED, 130 INTERRUPTED, 1 bad input. See zowe ha explain exit-codes.",
    handler: "lib/src/cli/sso/verify/Verify.handler",
    options: [
        {
            name: "full",
            aliases: ["f"],
            type: "boolean",
            description:
                "Log in at each instance, one after another, and show each token to each instance. This uses the password once for each instance.",
        },
        {
            name: "bound",
            aliases: ["bo"],
            type: "number",
            description: `Number of seconds within which a logout must be seen at every instance. The API ML remembers for a minute what it has found valid. Default: ${signOnBoundSeconds}.`,
            numericValueRange: [1, 600],
        },
        timeoutOption(timeoutSeconds.sso),
        ...connectionOptions,
    ],
    examples: [
        { description: "Prove single sign-on and single logout", options: "" },
        { description: "Prove it from each instance to each other", options: "--full" },
        { description: "Allow a logout to take ten seconds at most", options: "--bound 10" },
    ],
};
