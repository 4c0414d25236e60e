// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** `--lpars a b` and `--lpars a,b` alike; null if the option was not specified. */
export function namesOf(value: unknown): readonly string[] | null {
    if (value === undefined || value === null) {
        return null;
    }
    const parts = Array.isArray(value) ? value : [value];
    return parts.flatMap((part) => String(part).split(/[\s,]+/)).filter((name) => name !== "");
}
