// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Rule } from "./rule";
import { cacheCannotRejoin } from "./rules/cacheCannotRejoin";
import { componentLoop } from "./rules/componentLoop";
import { ghostRegistration } from "./rules/ghostRegistration";
import { healthDenied } from "./rules/healthDenied";
import { notRegistered } from "./rules/notRegistered";
import { orphanAddressSpace } from "./rules/orphanAddressSpace";
import { registryBlind } from "./rules/registryBlind";
import { splitView } from "./rules/splitView";
import { statusOverride } from "./rules/statusOverride";
import { systemNotActive } from "./rules/systemNotActive";
import { taskNotRunning } from "./rules/taskNotRunning";
import { versionSkew } from "./rules/versionSkew";
import { zosmfDown } from "./rules/zosmfDown";

/** What `status` judges by: the rules that its own looks have the evidence for. */
export const statusRules: readonly Rule[] = [
    systemNotActive,
    taskNotRunning,
    orphanAddressSpace,
    componentLoop,
    zosmfDown,
    notRegistered,
    splitView,
    ghostRegistration,
    registryBlind,
    statusOverride,
    healthDenied,
    cacheCannotRejoin,
    versionSkew,
];
