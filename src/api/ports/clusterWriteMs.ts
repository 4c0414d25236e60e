// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** A write waits 10 to 11 s while a member of the cluster is silent, and then succeeds (E-CCH-08). A logout is such a write. */
export const clusterWriteMs = 15_000;
