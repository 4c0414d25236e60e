// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { unknownSystem } from "../model/sysplex";
import type { Snapshot } from "../probe/snapshot";

/** Gone only when the sysplex itself says so. */
export function isGone({ members }: Snapshot, systemName: string): boolean {
    return members.seen && systemName !== unknownSystem && !members.value.some(({ name }) => name === systemName);
}
