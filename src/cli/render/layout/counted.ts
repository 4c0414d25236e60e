// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** `1 warning`, `2 warnings`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
    return `${count} ${count === 1 ? noun : plural}`;
}
