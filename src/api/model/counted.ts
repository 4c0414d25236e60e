// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** `1 registration`, `2 registrations`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
    return `${count} ${count === 1 ? noun : plural}`;
}
