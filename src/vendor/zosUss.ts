// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// The SSH client of Zowe with its verification of host keys; loaded only for --via ssh, because ssh2 is large.
export { Shell } from "@zowe/zos-uss-for-zowe-sdk/lib/Shell";
export { SshSession } from "@zowe/zos-uss-for-zowe-sdk/lib/SshSession";
