// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The displays that looking may send. Names are validated: nothing from a file reaches the console as it is. */
export const displayCommand = {
    sysplexMembers: "D XCF,S,ALL",
    addressSpaces: (name: string): string => `D A,${jobNamePattern(name)}`,
} as const;

/** A job name, at most 8 characters, optionally ending in `*`. Anything else is replaced, so that it matches nothing. */
function jobNamePattern(name: string): string {
    return /^[A-Z$#@][A-Z0-9$#@]{0,7}\*?$/.test(name) ? name : "?";
}
