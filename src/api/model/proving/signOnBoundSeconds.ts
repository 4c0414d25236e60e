// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Seconds within which each instance must reject a token that was logged out: a validated one is accepted for 60 s without another look (E-SEP-40). */
export const signOnBoundSeconds = 65;
