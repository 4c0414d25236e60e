// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The first four groups of a pattern, with an empty text for each empty group; null if it does not match. */
export function groups(pattern: RegExp, text: string): readonly [string, string, string, string] | null {
    const found = pattern.exec(text);
    if (found === null) {
        return null;
    }
    const [, first = "", second = "", third = "", fourth = ""] = found;
    return [first, second, third, fourth];
}
