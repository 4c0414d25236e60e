// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { randomBytes } from "node:crypto";

/** A unique value: two characters for each byte. */
export function randomHex(bytes: number): string {
    return randomBytes(bytes).toString("hex");
}
