// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

let happened = 0;

/** Something moved in the network in memory: others may still have to hear of it. */
export function noteActivity(): void {
    happened += 1;
}

/** How much has moved so far. */
export function activitySoFar(): number {
    return happened;
}
