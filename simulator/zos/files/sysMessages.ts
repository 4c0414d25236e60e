// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** zowe.sysMessages: those of the example zowe.yaml, and the message for a component that was given up. */
export const sysMessages: readonly string[] = [
    "ZWEL0021I",
    "ZWEL0018I",
    "ZWEL0006I",
    "ZWES1601I",
    "ZWEL0008I",
    "ZWEL0022I",
    "ZWEL0001I",
    "ZWEL0002I",
    "ZWEL0038E",
    "ZWEAM000I",
    "ZWED0031I",
    "ZWES1013I",
];

const anyOfThem = new RegExp(sysMessages.join("|"));

/** The launcher looks for the ids anywhere in a line, so that its own printed list goes to the operator too. */
export function isMessageOf(line: string): boolean {
    return anyOfThem.test(line);
}
