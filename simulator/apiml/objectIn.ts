// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The fields of a JSON object; none when the text is something else. */
export function objectIn(body: string): Readonly<Record<string, unknown>> {
    try {
        const value: unknown = JSON.parse(body);
        return typeof value === "object" && value !== null ? { ...value } : {};
    } catch {
        return {};
    }
}
