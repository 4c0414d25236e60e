// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Rule } from "./rule";
import { cacheCannotRejoin } from "./caching/cacheCannotRejoin";
import { cacheContentsDiffer } from "./caching/cacheContentsDiffer";
import { cacheDirectoryShared } from "./config/cacheDirectoryShared";
import { cacheModeLocal } from "./config/cacheModeLocal";
import { cacheLag } from "./caching/cacheLag";
import { cacheOpen } from "./caching/cacheOpen";
import { cacheSplit } from "./caching/cacheSplit";
import { cachingDown } from "./caching/cachingDown";
import { certificateDiffers } from "./certificates/certificateDiffers";
import { certificateExpiring } from "./certificates/certificateExpiring";
import { chainUntrusted } from "./certificates/chainUntrusted";
import { clusterIncomplete } from "./caching/clusterIncomplete";
import { componentLoop } from "./instance/componentLoop";
import { configConflict } from "./config/configConflict";
import { configDrift } from "./config/configDrift";
import { configInvalid } from "./config/configInvalid";
import { configUnreadable } from "./config/configUnreadable";
import { consoleDenied } from "./zosmf/consoleDenied";
import { consoleNameClash } from "./zosmf/consoleNameClash";
import { entryUnreachable } from "./network/entryUnreachable";
import { foreignMember } from "./caching/foreignMember";
import { forgottenQuiesce } from "./network/forgottenQuiesce";
import { fsNotShared } from "./zfs/fsNotShared";
import { fsSpace } from "./zfs/fsSpace";
import { functionShipped } from "./zfs/functionShipped";
import { gatewayNotReady } from "./gateway/gatewayNotReady";
import { gatewayPortDiffers } from "./config/gatewayPortDiffers";
import { gatewayWithoutDiscovery } from "./gateway/gatewayWithoutDiscovery";
import { componentMissing } from "./instance/componentMissing";
import { ghostRegistration } from "./registration/ghostRegistration";
import { harmlessLeftover } from "./registration/harmlessLeftover";
import { healthDenied } from "./gateway/healthDenied";
import { healthLooksDead } from "./gateway/healthLooksDead";
import { hostUnresolvable } from "./config/hostUnresolvable";
import { initialHostsIncomplete } from "./config/initialHostsIncomplete";
import { jobNameAsymmetry } from "./config/jobNameAsymmetry";
import { jwtKeysDiffer } from "./sso/jwtKeysDiffer";
import { layoutDiffers } from "./config/layoutDiffers";
import { logoutForgotten } from "./sso/logoutForgotten";
import { logoutNotShared } from "./sso/logoutNotShared";
import { noAutomove } from "./zfs/noAutomove";
import { noBackupTarget } from "./network/noBackupTarget";
import { noClientEku } from "./certificates/noClientEku";
import { noReadyMessage } from "./config/noReadyMessage";
import { noSpread } from "./sysplex/noSpread";
import { notDistributed } from "./network/notDistributed";
import { notRegistered } from "./registration/notRegistered";
import { offPlatformMember } from "./registration/offPlatformMember";
import { operationOpen } from "./operations/operationOpen";
import { orphanAddressSpace } from "./instance/orphanAddressSpace";
import { pendingRestart } from "./config/pendingRestart";
import { portUnreachable } from "./network/portUnreachable";
import { redisSingle } from "./caching/redisSingle";
import { redisUnreachable } from "./caching/redisUnreachable";
import { registryBlind } from "./registration/registryBlind";
import { rightsMissing } from "./operations/rightsMissing";
import { sanMissing } from "./certificates/sanMissing";
import { singleInstanceService } from "./registration/singleInstanceService";
import { splitView } from "./registration/splitView";
import { staleStaticDefinition } from "./config/staleStaticDefinition";
import { startedWithoutHainst } from "./config/startedWithoutHainst";
import { statusOverride } from "./registration/statusOverride";
import { storageDiffers } from "./caching/storageDiffers";
import { sysnameUnknown } from "./sysplex/sysnameUnknown";
import { systemNotActive } from "./sysplex/systemNotActive";
import { systemStatusStale } from "./sysplex/systemStatusStale";
import { targetNotReady } from "./network/targetNotReady";
import { taskDuplicate } from "./instance/taskDuplicate";
import { taskNotRunning } from "./instance/taskNotRunning";
import { tokenNotShared } from "./sso/tokenNotShared";
import { unevenComponents } from "./config/unevenComponents";
import { versionSkew } from "./version/versionSkew";
import { vsamMissing } from "./caching/vsamMissing";
import { vsamStorage } from "./caching/vsamStorage";
import { workspaceNotMounted } from "./zfs/workspaceNotMounted";
import { workspaceReadOnly } from "./zfs/workspaceReadOnly";
import { wrongHostRegistered } from "./registration/wrongHostRegistered";
import { zisMissing } from "./instance/zisMissing";
import { zosmfDown } from "./zosmf/zosmfDown";
import { zosmfJwt } from "./zosmf/zosmfJwt";
import { zosmfServiceFailing } from "./zosmf/zosmfServiceFailing";
import { zosmfSingle } from "./zosmf/zosmfSingle";

/** The rules of `status`: those whose evidence is in its own looks. */
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

/** The whole catalogue, in reading order, from which `check` selects. */
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
    cacheOpen,
    clusterIncomplete,
    tokenNotShared,
    jwtKeysDiffer,
    versionSkew,
    operationOpen,
    rightsMissing,
];

/** All findings with a separate id, also of other commands: `cache verify` writes, `sso verify` and a restart log out, a check does not. */
export const catalogued: readonly Rule[] = [...rules, cacheLag, logoutNotShared, logoutForgotten];
