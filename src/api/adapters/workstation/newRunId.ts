// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { randomHex } from "./randomHex";

/** Letters and digits that no other run has: they become a part of keys and names. */
export function newRunId(): string {
    return randomHex(5);
}
