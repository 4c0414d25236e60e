// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// Zowe's own SSH, with its verification of host keys; loaded only for --via ssh, for ssh2 behind it is large.
export { Shell } from "@zowe/zos-uss-for-zowe-sdk/lib/Shell";
export { SshSession } from "@zowe/zos-uss-for-zowe-sdk/lib/SshSession";
