// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The return codes that z/OS schedulers test (docs/contract.md, "Exit codes"). Append-only. */
export const exitCodes = {
    HEALTHY: 0,
    DONE: 0,
    "NOTHING-TO-DO": 0,
    PLANNED: 0,
    DEGRADED: 4,
    CRITICAL: 8,
    INCOMPLETE: 8,
    UNKNOWN: 12,
    TIMEOUT: 12,
    REFUSED: 16,
    DENIED: 16,
    INTERRUPTED: 130,
} as const;

export type Outcome = keyof typeof exitCodes;
