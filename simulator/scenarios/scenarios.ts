// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { cacheCannotRejoin } from "./cacheCannotRejoin";
import { cacheFrozen } from "./cacheFrozen";
import { cacheInMemory } from "./cacheInMemory";
import { cacheKeysRefused } from "./cacheKeysRefused";
import { cacheRedis } from "./cacheRedis";
import { cacheSplit } from "./cacheSplit";
import { cacheStorageMixed } from "./cacheStorageMixed";
import { cacheVsam } from "./cacheVsam";
import { certificateMismatch } from "./certificateMismatch";
import { clientCertificateUntrusted } from "./clientCertificateUntrusted";
import { componentCrashLoop } from "./componentCrashLoop";
import { componentGivenUp } from "./componentGivenUp";
import { consoleClash } from "./consoleClash";
import { consoleDenied } from "./consoleDenied";
import { consoleDisplayOnly } from "./consoleDisplayOnly";
import { consoleLate } from "./consoleLate";
import { credentialsWrong } from "./credentialsWrong";
import { discoveryDead } from "./discoveryDead";
import { discoveryDeadEverywhere } from "./discoveryDeadEverywhere";
import { drainedForgotten } from "./drainedForgotten";
import { entryQuiesced } from "./entryQuiesced";
import { filesDenied } from "./filesDenied";
import { gatewayHung } from "./gatewayHung";
import { ghostRegistration } from "./ghostRegistration";
import { healthProtected } from "./healthProtected";
import { healthy } from "./healthy";
import { instanceCrashed } from "./instanceCrashed";
import { instanceStopped } from "./instanceStopped";
import { jobsHidden } from "./jobsHidden";
import { layoutChanged } from "./layoutChanged";
import { lparLost } from "./lparLost";
import { lparLostSilent } from "./lparLostSilent";
import { mixed } from "./mixed";
import { noClientCertificate } from "./noClientCertificate";
import { noExecData } from "./noExecData";
import { nothingRuns } from "./nothingRuns";
import { orphan } from "./orphan";
import { parmlibConfig } from "./parmlibConfig";
import { servicesDenied } from "./servicesDenied";
import { single34NoBlock } from "./single34NoBlock";
import { singleGhostOnboarded } from "./singleGhostOnboarded";
import { singleHealthNeedsLogon } from "./singleHealthNeedsLogon";
import { singleHealthy } from "./singleHealthy";
import { singleOneFrozen } from "./singleOneFrozen";
import { singleOneKilled } from "./singleOneKilled";
import { singleOneStopped } from "./singleOneStopped";
import { singleOverrideForgotten } from "./singleOverrideForgotten";
import { singleRestartedEmptyRegistry } from "./singleRestartedEmptyRegistry";
import { singleSplit } from "./singleSplit";
import { singleSystemGone } from "./singleSystemGone";
import { singleWithVsam } from "./singleWithVsam";
import { singleZosmf } from "./singleZosmf";
import { singleZosmfDvipa } from "./singleZosmfDvipa";
import { slow } from "./slow";
import { splitRegistry } from "./splitRegistry";
import { startFailed } from "./startFailed";
import { starting } from "./starting";
import { systemGone } from "./systemGone";
import { systemHung } from "./systemHung";
import { systemRefusing } from "./systemRefusing";
import { systemStopped } from "./systemStopped";
import { taggedConfig } from "./taggedConfig";
import { unmatchedId } from "./unmatchedId";
import { v2 } from "./v2";
import { versionSkew } from "./versionSkew";
import { workspaceNotShared } from "./workspaceNotShared";
import { workspaceReadOnly } from "./workspaceReadOnly";
import { zaasDead } from "./zaasDead";
import { zisDown } from "./zisDown";
import { zosmfDownOnOne } from "./zosmfDownOnOne";
import { zosmfFailingOnOne } from "./zosmfFailingOnOne";
import { zssOnlyHybrid } from "./zssOnlyHybrid";
import type { Scenario } from "./scenario";

const scenarios: readonly Scenario[] = [
    cacheCannotRejoin,
    cacheFrozen,
    cacheInMemory,
    cacheKeysRefused,
    cacheRedis,
    cacheSplit,
    cacheStorageMixed,
    cacheVsam,
    certificateMismatch,
    clientCertificateUntrusted,
    componentCrashLoop,
    componentGivenUp,
    consoleClash,
    consoleDenied,
    consoleDisplayOnly,
    consoleLate,
    credentialsWrong,
    discoveryDead,
    discoveryDeadEverywhere,
    drainedForgotten,
    entryQuiesced,
    filesDenied,
    gatewayHung,
    ghostRegistration,
    healthProtected,
    healthy,
    instanceCrashed,
    instanceStopped,
    jobsHidden,
    layoutChanged,
    lparLost,
    lparLostSilent,
    mixed,
    noClientCertificate,
    noExecData,
    nothingRuns,
    orphan,
    parmlibConfig,
    servicesDenied,
    single34NoBlock,
    singleGhostOnboarded,
    singleHealthNeedsLogon,
    singleHealthy,
    singleOneFrozen,
    singleOneKilled,
    singleOneStopped,
    singleOverrideForgotten,
    singleRestartedEmptyRegistry,
    singleSplit,
    singleSystemGone,
    singleWithVsam,
    singleZosmf,
    singleZosmfDvipa,
    slow,
    splitRegistry,
    startFailed,
    starting,
    systemGone,
    systemHung,
    systemRefusing,
    systemStopped,
    taggedConfig,
    unmatchedId,
    v2,
    versionSkew,
    workspaceNotShared,
    workspaceReadOnly,
    zaasDead,
    zisDown,
    zosmfDownOnOne,
    zosmfFailingOnOne,
    zssOnlyHybrid,
];

export const scenarioNames: readonly string[] = scenarios.map(({ name }) => name);

/** Each with what it shows. */
export const scenarioSummaries: readonly Pick<Scenario, "name" | "summary">[] = scenarios;

/** The name is that of no scenario; the message lists those there are. */
class UnknownScenario extends Error {}

/** @throws UnknownScenario */
export function scenarioNamed(name: string): Scenario {
    const found = scenarios.find((each) => each.name === name);
    if (found === undefined) {
        throw new UnknownScenario(`There is no scenario "${name}". There are: ${scenarioNames.join(", ")}.`);
    }
    return found;
}
