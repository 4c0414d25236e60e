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
export { isConsoleName, isUnixDirectory } from "./api/model/zosNames";
export { exitCodes } from "./api/model/exitCodes";
export type { Finding, Severity, Verdict } from "./api/model/finding";
export type { Evidence, InstanceState, InstanceStatus, OperationUnderWay, StatusReport } from "./api/model/status";
export { registryList } from "./api/door/registryList";
export type { RegistryReport } from "./api/model/registry";
export { component } from "./api/door/component";
export type { ComponentOptions } from "./api/door/component";
export { continueRestart } from "./api/door/continueOperation";
export type { ContinueOptions } from "./api/door/continueOperation";
export type { OperationControl, OperationOptions } from "./api/door/operation";
export { pullOperations } from "./api/door/pullShared";
export { listOperations, showOperation } from "./api/door/operations";
export type { ShownOperation } from "./api/door/operations";
export { restart } from "./api/door/restart";
export type { RestartOptions } from "./api/door/restart";
export { start } from "./api/door/start";
export type { StartOptions } from "./api/door/start";
export { stop } from "./api/door/stop";
export type { StopOptions } from "./api/door/stop";
export { wait } from "./api/door/wait";
export type { WaitOptions } from "./api/door/wait";
export type { CommandSent, Leftover, OperationEvent, StepResult, StepStatus } from "./api/model/event";
export type { Outcome } from "./api/model/exitCodes";
export { cacheDelete, cacheClear, cacheSet } from "./api/door/changeCache";
export type { CacheClearOptions, CacheSetOptions } from "./api/door/changeCache";
export { cacheGet, cacheList } from "./api/door/cacheEntries";
export type { CacheKeyOptions, CacheOptions } from "./api/door/cacheEntries";
export { cacheStatus } from "./api/door/cacheStatus";
export { cacheVerify } from "./api/door/cacheVerify";
export type { CacheVerifyControl, CacheVerifyOptions } from "./api/door/cacheVerify";
export { cacheExitCodes } from "./api/model/cache";
export type { CacheEntry, CacheInstance, CacheReport, CacheVerification, KeyAt, MatrixCell } from "./api/model/cache";
export type { ComponentProcess, InstanceOutcome, OperationReport, PlannedStep } from "./api/model/operation";
export type { OperationKind, StepAction } from "./api/model/plan";
export { check, checkSelected } from "./api/door/check";
export type { CheckOptions, SelectedCheck } from "./api/door/check";
export type { CheckSet } from "./api/door/chooseRules";
export type { CheckReport, CheckResult } from "./api/model/check";
export { explain } from "./api/door/explain";
export type { ExplainReport } from "./api/door/explain";
export { sharedCheck, sharedSetup } from "./api/door/shared";
export type { SharedSetupOptions } from "./api/door/shared";
export type { SharedReport } from "./api/model/shared";
export { drain, resume } from "./api/door/drain";
export type { DrainOptions } from "./api/door/drain";
export { evict } from "./api/door/evict";
export type { EvictOptions } from "./api/door/evict";
export type { Measure, MeasuredTarget } from "./api/model/measure";
export { configDiff, configShow, configValidate } from "./api/door/config";
export type { ConfigSource } from "./api/door/config";
export type { ConfigReport } from "./api/model/config";
