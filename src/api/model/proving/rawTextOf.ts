// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { AuditData } from "./auditReport";

/**
 * The data as one line of JSON in ASCII, from which the digest is computed: no program on its way to an auditor can encode it in another
 * way. `jq -acj .data` prints the same.
 */
export function rawTextOf(data: AuditData): string {
    return JSON.stringify(data).replace(
        /[^\x20-\x7e]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
}
