// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { judgeSettings } from "../judgeSettings";
import type { Rule } from "../rule";

export const cacheModeLocal: Rule = {
    id: "HA-CFG09",
    slug: "cache-mode-local",
    title: "The Caching Service keeps its data where all instances share it",
    area: "config",
    severity: "CRITICAL",
    sets: ["default", "prerequisite"],
    expected: "storage.mode is infinispan, redis or VSAM",
    impact: "Logouts, revoked tokens and sticky sessions are known to one instance only.",
    remedy: "set components.caching-service.storage.mode: infinispan",
    source: "Zowe documentation, caching service; message ZWECS701W",
    access: "READ to the configuration files (z/OS UNIX or data set), through z/OSMF; or a copy with --local-config",
    needs: ["settings"],
    judge: (sysplex, snapshot) => judgeSettings(cacheModeLocal, sysplex, snapshot),
};
