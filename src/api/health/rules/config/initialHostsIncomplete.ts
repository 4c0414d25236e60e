// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { judgeSettings } from "../judgeSettings";
import type { Rule } from "../rule";

export const initialHostsIncomplete: Rule = {
    id: "HA-CFG10",
    slug: "initial-hosts-incomplete",
    title: "initialHosts lists every instance",
    area: "config",
    severity: "CRITICAL",
    sets: ["default", "prerequisite"],
    expected: "initialHosts contains host[port] of every Caching Service",
    impact: "Each Caching Service is a separate cluster, without any message: nothing is shared.",
    remedy: "list every instance in components.caching-service.storage.infinispan.initialHosts",
    source: "zowe/api-layer#4400, #4155, #4731",
    access: "READ to the configuration files (z/OS UNIX or data set), through z/OSMF; or a copy with --local-config",
    needs: ["settings"],
    judge: (look) => judgeSettings(initialHostsIncomplete, look),
};
