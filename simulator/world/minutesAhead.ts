// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { World } from "./world";

/** Minutes that the local clock of a system is ahead of UTC; with fractions of a minute if it is set wrong. */
export function minutesAhead({ options }: World, systemName: string): number {
    return options.localClocks[systemName] ?? options.utcOffsetMinutes;
}
