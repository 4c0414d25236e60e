// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** A path segment without its escapes; as it is when they make no sense. */
export function decoded(segment: string): string {
    try {
        return decodeURIComponent(segment);
    } catch {
        return segment;
    }
}
