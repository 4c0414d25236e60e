// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { hostname, userInfo } from "node:os";
import type { Operator } from "../../model/operation/event";

/** Who acts here, and with which process. */
export function thisOperator(): Operator {
    return { user: userName(), host: hostname(), pid: process.pid };
}

/** Some containers give a process a user ID without a name. */
function userName(): string {
    try {
        return userInfo().username;
    } catch {
        return String(process.getuid?.() ?? "unknown");
    }
}
