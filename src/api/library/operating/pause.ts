// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { systemClock } from "../../adapters/workstation/systemClock";

/** Waits, or ends at once when the signal aborts. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    return systemClock.sleep(milliseconds, signal);
}
