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
export function countKeyRefusals(lines: readonly LogLine[]): number {
    let count = 0;
    for (const { head, whole } of lines) {
        if (refusal.test(head)) {
            count += 1;
        } else if (start.test(head) || sharedView.test(head) || sharedView.test(whole)) {
            count = 0;
        }
    }
    return count;
}
