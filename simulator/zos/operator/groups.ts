// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** What the first four groups of a pattern caught, an empty text for each that caught nothing; null when it does not match. */
export function groups(pattern: RegExp, text: string): readonly [string, string, string, string] | null {
    const found = pattern.exec(text);
    if (found === null) {
        return null;
    }
    const [, first = "", second = "", third = "", fourth = ""] = found;
    return [first, second, third, fourth];
}
