// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// Redis's own client for Node: the protocol, TLS and authentication of a store that Zowe's Caching Service may use.
export { createClient } from "@redis/client";
