// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Zowe's own schemas, as its runtime directory holds them. */
export interface ServerSchemas {
    /** `schemas/zowe-yaml-schema.json`, parsed. */
    readonly base: unknown;
    /** `schemas/server-common.json` and others that it refers to, parsed. */
    readonly referred: readonly unknown[];
}
