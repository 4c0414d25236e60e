// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IHandlerParameters } from "@zowe/imperative";

/** No command prompts if no user can answer (docs/contract.md, "Commands"). */
export function mayPrompt(parameters: IHandlerParameters): boolean {
    return process.stdin.isTTY === true && !process.env["CI"] && parameters.arguments["response-format-json"] !== true;
}
