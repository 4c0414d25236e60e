// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createHash } from "node:crypto";

/** The name of a file for a text that no file can be named by, such as a deployment or a path: so many hexadecimal digits. */
export function hashedName(text: string, digits: number): string {
    return createHash("sha256").update(text).digest("hex").slice(0, digits);
}
