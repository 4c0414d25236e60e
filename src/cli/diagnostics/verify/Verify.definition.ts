// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";

export const VerifyDefinition: ICommandDefinition = {
    name: "verify",
    aliases: ["v"],
    type: "command",
    summary: "Check that a bundle holds nothing that looks like a secret",
    description:
        "Looks through a bundle for passwords, tokens, cookies and private keys with the patterns that collect uses, and reports where something was found. Run it before you send a bundle. Exit codes: 0 nothing was found, 8 something was, 1 it cannot be read as a bundle.",
    handler: "lib/src/cli/diagnostics/verify/Verify.handler",
    positionals: [{ name: "bundle", type: "string", required: true, description: "The zip file." }],
    examples: [{ description: "Check that a bundle holds nothing that looks like a secret", options: "night.zip" }],
};
