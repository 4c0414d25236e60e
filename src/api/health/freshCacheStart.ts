// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

const namedAtMost = 4;

/** What mends a cluster of Caching Services that fell apart or locked one out: all down, then one after another (evidence: apiml/29). */
export function freshCacheStart(ids: readonly string[]): string {
    const start = (id: string): string => `zowe ha component start caching-service --lpars ${id}`;
    const starts =
        ids.length <= namedAtMost ? ids.map(start).join("; ") : `${start(ids[0] ?? "")}; and so for each of the others`;
    return `zowe ha component stop caching-service --all-lpars --allow-outage; then one after another: ${starts}`;
}
