// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/**
 * The id of an instance as `zwe` looks it up: in lowercase, with `_` for everything but letters and digits
 * (zowe-install-packaging `bin/libs/config.ts`).
 */
export function sanitizedId(id: string): string {
    return id.toLowerCase().replace(/[^a-z0-9]/g, "_");
}
