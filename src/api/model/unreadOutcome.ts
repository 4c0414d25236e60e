// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Unseen } from "./observation";

/**
 * The outcome of a command that could not read the configuration (docs/contract.md, "Exit codes"). A command that only reads lacks evidence,
 * unless the credentials were rejected; a command that would change something is refused.
 */
export function unreadOutcome({ reason }: Pick<Unseen, "reason">, changes: boolean): "DENIED" | "UNKNOWN" {
    return reason === "credentials-rejected" || (changes && reason === "denied") ? "DENIED" : "UNKNOWN";
}
