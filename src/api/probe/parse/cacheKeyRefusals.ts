// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LogLine } from "./logLines";

/** Encryption of JGroups, which prints no message id: messages from a non-member are dropped. */
const refusal = /ASYM_ENCRYPT\)+ \S+: (?:dropped|rejected decryption of) \w+ message from non-member /;

/** Since then it is another process, or it has found the others. */
const start = /<ZWELNCH:\d+> \S+ INFO ZWEL0001I component (?:caching-service|apiml) started/;
const sharedView = /ISPN00009[34]: Received new[^[]*\[[^\]|]+\|\d+\] \((?:[2-9]|\d\d+)\) \[/;

/**
 * How many messages of other Caching Services this one has dropped since it was started, because neither has the key of the
 * other's group. A join or the loss of a member leaves a handful; thousands in half a minute are two that never join.
 */
export function keyRefusals(lines: readonly LogLine[]): { readonly count: number; readonly last: LogLine | null } {
    let refusals: { readonly count: number; readonly last: LogLine | null } = { count: 0, last: null };
    for (const line of lines) {
        const { head, whole } = line;
        if (refusal.test(head)) {
            refusals = { count: refusals.count + 1, last: line };
        } else if (start.test(head) || sharedView.test(head) || sharedView.test(whole)) {
            refusals = { count: 0, last: null };
        }
    }
    return refusals;
}
