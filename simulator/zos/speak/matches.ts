// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Job names, user IDs and data set names with `*` for any text, `?` and `%` for one character. */
export function matches(value: string, pattern: string): boolean {
    const expression = pattern.toUpperCase().replace(/[$.]/g, "\\$&").replace(/\*+/g, ".*").replace(/[?%]/g, ".");
    return new RegExp(`^${expression}$`).test(value);
}
