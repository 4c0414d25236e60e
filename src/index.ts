// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/**
 * The library door of `zowe ha`: typed functions that take a connection (sessions and files) and return the JSON objects whose
 * schemas are in docs/schemas. Trouble of the world is in the object; only a wrong connection or configuration throws.
 */
export { ConfigurationError } from "./api/errors";
export type { ApiMediationCredentials, GatewayAddress, HaConnection, ZosmfConnection } from "./api/adapters/connection";
export { pause } from "./api/library/operating/pause";
export { status } from "./api/library/status";
export type { StatusOptions } from "./api/library/status";
export { whatIf } from "./api/library/whatIf";
export type { WhatIfOptions } from "./api/library/whatIf";
export type { Loss, LossOutlook, WhatIfReport } from "./api/model/whatIf";
export { muteAdd, muteList, muteRemove } from "./api/library/proving/mutes";
export type { MuteAddOptions } from "./api/library/proving/mutes";
export type { Mute, MuteReport } from "./api/model/proving/mute";
export { report, reportFrom } from "./api/library/proving/report";
export type { ReportOptions } from "./api/library/proving/report";
export { rawTextOf } from "./api/model/proving/rawTextOf";
export type { AuditReport, CertificateLife, Requirement, RequirementOutcome } from "./api/model/proving/auditReport";
export { ssoVerify } from "./api/library/proving/ssoVerify";
export type { SsoVerifyControl, SsoVerifyOptions } from "./api/library/proving/ssoVerify";
export type { SignOnReport } from "./api/model/proving/signOn";
export { drill, longestHoldSeconds } from "./api/library/proving/drill";
export type { DrillOptions } from "./api/library/proving/drill";
export { continueDrill } from "./api/library/proving/continueDrill";
export type { ContinueDrillOptions } from "./api/library/proving/continueDrill";
export type { Drill, DrillForeseen, Foresight, ProofAnswer, Trial } from "./api/model/operation/drill";
export { statusChanged } from "./api/health/report/statusChanged";
export { tellHook } from "./api/library/looking/tellHook";
export type { HookResult } from "./api/ports/siteHook";
export { isConsoleName, isUnixDirectory } from "./api/model/zosNames";
export { exitCodes } from "./api/model/exitCodes";
export type { Finding, Severity, Verdict } from "./api/model/finding";
export type { ProvingLine } from "./api/model/logs/provingLine";
export type { Evidence, InstanceState, InstanceStatus, OperationUnderWay, StatusReport } from "./api/model/status";
export { logs } from "./api/library/logs";
export type { LogsControl, LogsOptions, Moment } from "./api/library/logs";
export { logSources } from "./api/model/logs/log";
export type { LogClock, LogSourceName } from "./api/model/logs/log";
export type { LogLine, LogSourceLine, LogsReport } from "./api/model/logs/logsReport";
export { diagnosticsCollect } from "./api/library/diagnostics/collect";
export type { CollectOptions } from "./api/library/diagnostics/collect";
export { diagnosticsShow, diagnosticsVerify } from "./api/library/diagnostics/inspect";
export { heldLook } from "./api/library/diagnostics/openBundle";
export type { BundledLook, BundleManifest } from "./api/model/bundle/manifest";
export type { DiagnosticsReport } from "./api/model/bundle/diagnosticsReport";
export { timeline } from "./api/library/timeline";
export { timelineFrom } from "./api/library/diagnostics/timelineFrom";
export type { TimelineFromOptions } from "./api/library/diagnostics/timelineFrom";
export type { TimelineReport } from "./api/health/timeline/timelineReport";
export type { TimelineEvent, TimelineSpan } from "./api/model/logs/timelineEvent";
export { registryList } from "./api/library/registryList";
export type { RegistryReport } from "./api/model/registry";
export { component } from "./api/library/component";
export type { ComponentOptions } from "./api/library/component";
export { continueRestart } from "./api/library/continueRestart";
export type { ContinueOptions } from "./api/library/continueRestart";
export type { ContinuedOptions } from "./api/library/operating/continued";
export type { OperationControl, OperationOptions } from "./api/library/operating/operation";
export { pullOperations } from "./api/library/looking/pullShared";
export { listOperations, showOperation } from "./api/library/operations";
export type { ShownOperation } from "./api/model/operation/shownOperation";
export { restart } from "./api/library/restart";
export type { RestartOptions } from "./api/library/restart";
export { start } from "./api/library/start";
export type { StartOptions } from "./api/library/start";
export { stop } from "./api/library/stop";
export type { StopOptions } from "./api/library/stop";
export { wait } from "./api/library/wait";
export type { WaitOptions } from "./api/library/wait";
export type {
    CommandSent,
    ComponentProcess,
    Leftover,
    OperationEvent,
    StepResult,
    StepStatus,
} from "./api/model/operation/event";
export type { Outcome } from "./api/model/exitCodes";
export { cacheDelete, cacheClear, cacheSet } from "./api/library/changeCache";
export type { CacheClearOptions, CacheSetOptions } from "./api/library/changeCache";
export { cacheGet, cacheList } from "./api/library/cacheEntries";
export type { CacheKeyOptions, CacheOptions } from "./api/library/cacheEntries";
export { cacheStatus } from "./api/library/cacheStatus";
export { cacheVerify } from "./api/library/cacheVerify";
export type { CacheVerifyControl, CacheVerifyOptions } from "./api/library/cacheVerify";
export { cacheExitCodes } from "./api/model/cache";
export type { CacheEntry, CacheInstance, CacheReport, CacheVerification, KeyAt, MatrixCell } from "./api/model/cache";
export type { InstanceOutcome, OperationReport } from "./api/model/operation/operation";
export type { OperationKind, PlannedStep, StepAction } from "./api/model/operation/plan";
export { check, checkSelected } from "./api/library/check";
export type { CheckOptions, SelectedCheck } from "./api/library/check";
export type { CheckSet } from "./api/library/looking/chooseRules";
export type { CheckReport, CheckResult } from "./api/model/check";
export { explain } from "./api/library/explain";
export { explainFrom } from "./api/library/diagnostics/explainFrom";
export type { ExplainReport } from "./api/library/explain";
export { sharedCheck, sharedSetup } from "./api/library/shared";
export type { SharedSetupOptions } from "./api/library/shared";
export type { SharedReport } from "./api/model/shared";
export { drain, resume } from "./api/library/drain";
export type { DrainOptions } from "./api/library/drain";
export { evict } from "./api/library/evict";
export type { EvictOptions } from "./api/library/evict";
export type { Measure, MeasuredTarget } from "./api/model/operation/measure";
export { configDiff, configShow, configValidate } from "./api/library/config";
export type { ConfigSource } from "./api/library/config";
export type { ConfigReport } from "./api/model/config/config";
