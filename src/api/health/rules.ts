// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Rule } from "./rule";
import { cacheCannotRejoin } from "./rules/cacheCannotRejoin";
import { cacheContentsDiffer } from "./rules/cacheContentsDiffer";
import { cacheDirectoryShared } from "./rules/cacheDirectoryShared";
import { cacheModeLocal } from "./rules/cacheModeLocal";
import { cacheLag } from "./rules/cacheLag";
import { cacheSplit } from "./rules/cacheSplit";
import { cachingDown } from "./rules/cachingDown";
import { certificateDiffers } from "./rules/certificateDiffers";
import { certificateExpiring } from "./rules/certificateExpiring";
import { chainUntrusted } from "./rules/chainUntrusted";
import { clusterIncomplete } from "./rules/clusterIncomplete";
import { componentLoop } from "./rules/componentLoop";
import { configConflict } from "./rules/configConflict";
import { configDrift } from "./rules/configDrift";
import { configInvalid } from "./rules/configInvalid";
import { configUnreadable } from "./rules/configUnreadable";
import { consoleDenied } from "./rules/consoleDenied";
import { consoleNameClash } from "./rules/consoleNameClash";
import { entryUnreachable } from "./rules/entryUnreachable";
import { foreignMember } from "./rules/foreignMember";
import { forgottenQuiesce } from "./rules/forgottenQuiesce";
import { fsNotShared } from "./rules/fsNotShared";
import { fsSpace } from "./rules/fsSpace";
import { functionShipped } from "./rules/functionShipped";
import { gatewayNotReady } from "./rules/gatewayNotReady";
import { gatewayPortDiffers } from "./rules/gatewayPortDiffers";
import { gatewayWithoutDiscovery } from "./rules/gatewayWithoutDiscovery";
import { componentMissing } from "./rules/componentMissing";
import { ghostRegistration } from "./rules/ghostRegistration";
import { harmlessLeftover } from "./rules/harmlessLeftover";
import { healthDenied } from "./rules/healthDenied";
import { healthLooksDead } from "./rules/healthLooksDead";
import { hostUnresolvable } from "./rules/hostUnresolvable";
import { initialHostsIncomplete } from "./rules/initialHostsIncomplete";
import { jobNameAsymmetry } from "./rules/jobNameAsymmetry";
import { jwtKeysDiffer } from "./rules/jwtKeysDiffer";
import { layoutDiffers } from "./rules/layoutDiffers";
import { noAutomove } from "./rules/noAutomove";
import { noBackupTarget } from "./rules/noBackupTarget";
import { noClientEku } from "./rules/noClientEku";
import { noReadyMessage } from "./rules/noReadyMessage";
import { noSpread } from "./rules/noSpread";
import { notDistributed } from "./rules/notDistributed";
import { notRegistered } from "./rules/notRegistered";
import { offPlatformMember } from "./rules/offPlatformMember";
import { operationOpen } from "./rules/operationOpen";
import { orphanAddressSpace } from "./rules/orphanAddressSpace";
import { pendingRestart } from "./rules/pendingRestart";
import { portUnreachable } from "./rules/portUnreachable";
import { redisSingle } from "./rules/redisSingle";
import { redisUnreachable } from "./rules/redisUnreachable";
import { registryBlind } from "./rules/registryBlind";
import { rightsMissing } from "./rules/rightsMissing";
import { sanMissing } from "./rules/sanMissing";
import { singleInstanceService } from "./rules/singleInstanceService";
import { splitView } from "./rules/splitView";
import { staleStaticDefinition } from "./rules/staleStaticDefinition";
import { startedWithoutHainst } from "./rules/startedWithoutHainst";
import { statusOverride } from "./rules/statusOverride";
import { storageDiffers } from "./rules/storageDiffers";
import { sysnameUnknown } from "./rules/sysnameUnknown";
import { systemNotActive } from "./rules/systemNotActive";
import { systemStatusStale } from "./rules/systemStatusStale";
import { targetNotReady } from "./rules/targetNotReady";
import { taskDuplicate } from "./rules/taskDuplicate";
import { taskNotRunning } from "./rules/taskNotRunning";
import { tokenNotShared } from "./rules/tokenNotShared";
import { unevenComponents } from "./rules/unevenComponents";
import { versionSkew } from "./rules/versionSkew";
import { vsamMissing } from "./rules/vsamMissing";
import { vsamStorage } from "./rules/vsamStorage";
import { workspaceNotMounted } from "./rules/workspaceNotMounted";
import { workspaceReadOnly } from "./rules/workspaceReadOnly";
import { wrongHostRegistered } from "./rules/wrongHostRegistered";
import { zisMissing } from "./rules/zisMissing";
import { zosmfDown } from "./rules/zosmfDown";
import { zosmfJwt } from "./rules/zosmfJwt";
import { zosmfServiceFailing } from "./rules/zosmfServiceFailing";
import { zosmfSingle } from "./rules/zosmfSingle";

/** What `status` judges by: the rules that its own looks have the evidence for. */
export const statusRules: readonly Rule[] = [
    systemNotActive,
    sysnameUnknown,
    systemStatusStale,
    taskNotRunning,
    orphanAddressSpace,
    componentLoop,
    componentMissing,
    portUnreachable,
    certificateExpiring,
    chainUntrusted,
    sanMissing,
    zosmfDown,
    zosmfServiceFailing,
    notRegistered,
    splitView,
    wrongHostRegistered,
    ghostRegistration,
    registryBlind,
    statusOverride,
    gatewayNotReady,
    healthDenied,
    healthLooksDead,
    cacheModeLocal,
    cacheSplit,
    cacheCannotRejoin,
    clusterIncomplete,
    versionSkew,
    operationOpen,
];

/** The whole catalogue, in reading order: what `check` chooses from. */
export const rules: readonly Rule[] = [
    systemNotActive,
    sysnameUnknown,
    noSpread,
    systemStatusStale,
    fsNotShared,
    workspaceNotMounted,
    workspaceReadOnly,
    noAutomove,
    functionShipped,
    fsSpace,
    configUnreadable,
    configInvalid,
    configConflict,
    gatewayPortDiffers,
    hostUnresolvable,
    configDrift,
    pendingRestart,
    startedWithoutHainst,
    cacheModeLocal,
    initialHostsIncomplete,
    unevenComponents,
    noReadyMessage,
    jobNameAsymmetry,
    staleStaticDefinition,
    cacheDirectoryShared,
    layoutDiffers,
    taskNotRunning,
    taskDuplicate,
    orphanAddressSpace,
    componentLoop,
    componentMissing,
    zisMissing,
    portUnreachable,
    entryUnreachable,
    notDistributed,
    targetNotReady,
    forgottenQuiesce,
    noBackupTarget,
    certificateExpiring,
    sanMissing,
    chainUntrusted,
    certificateDiffers,
    noClientEku,
    zosmfDown,
    zosmfSingle,
    consoleDenied,
    zosmfJwt,
    consoleNameClash,
    zosmfServiceFailing,
    notRegistered,
    splitView,
    singleInstanceService,
    ghostRegistration,
    registryBlind,
    wrongHostRegistered,
    statusOverride,
    offPlatformMember,
    harmlessLeftover,
    gatewayNotReady,
    healthDenied,
    gatewayWithoutDiscovery,
    healthLooksDead,
    cachingDown,
    cacheSplit,
    foreignMember,
    vsamStorage,
    vsamMissing,
    redisUnreachable,
    redisSingle,
    storageDiffers,
    cacheCannotRejoin,
    cacheContentsDiffer,
    clusterIncomplete,
    tokenNotShared,
    jwtKeysDiffer,
    versionSkew,
    operationOpen,
    rightsMissing,
];

/** Everything that is found under an id of its own, also by other commands: `cache verify` writes, a check does not. */
export const catalogued: readonly Rule[] = [...rules, cacheLag];
