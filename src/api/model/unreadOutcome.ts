// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Unseen } from "./observation";

/**
 * What a command makes of a configuration that it could not read (docs/contract.md, "Exit codes"). Who only looks lacks evidence, unless the
 * credentials themselves were rejected; who would change something was told no.
 */
export function unreadOutcome({ reason }: Pick<Unseen, "reason">, changes: boolean): "DENIED" | "UNKNOWN" {
    return reason === "credentials-rejected" || (changes && reason === "denied") ? "DENIED" : "UNKNOWN";
}
