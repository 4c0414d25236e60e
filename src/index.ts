// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/**
 * The library door of `zowe ha`: typed functions that take a connection (sessions and files) and return the JSON objects whose
 * schemas are in docs/schemas. Trouble of the world is in the object; only a wrong connection or configuration throws.
 */
export { ConfigurationError } from "./api/errors";
export type { ApiMediationCredentials, GatewayAddress, HaConnection, ZosmfConnection } from "./api/adapters/connection";
export { pause } from "./api/door/pause";
export { status } from "./api/door/status";
export type { StatusOptions } from "./api/door/status";
export { exitCodes } from "./api/model/exitCodes";
export type { Finding, Severity, Verdict } from "./api/model/finding";
export type { Evidence, InstanceState, InstanceStatus, StatusReport } from "./api/model/status";
export { registryList } from "./api/door/registryList";
export type { RegistryReport } from "./api/model/registry";
