// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// An SSH server in JavaScript, so that --via ssh can be tried without z/OS; the library that Zowe's own SSH client uses.
export type { AuthContext, Connection, ServerChannel, Session } from "ssh2";
export { Server, utils } from "ssh2";
