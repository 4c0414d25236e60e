// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

const beginning = "not carried out: ";

/** The reason of a step that was left out because of another one. */
export function notCarriedOut(because: string): string {
    return `${beginning}${because}`;
}

/** It only follows from another step. */
export function isNotCarriedOut(reason: string): boolean {
    return reason.startsWith(beginning);
}
