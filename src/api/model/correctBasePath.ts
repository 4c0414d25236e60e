// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The next command when a gateway answers in place of z/OSMF. */
export const correctBasePath =
    "the z/OSMF profile points to the API ML: its basePath must be ibmzosmf/api/v1, and z/OSMF must be registered there; zowe auth login apiml creates a new token";
