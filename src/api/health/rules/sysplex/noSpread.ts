// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { judgeSettings } from "../judgeSettings";
import type { Rule } from "../rule";

export const noSpread: Rule = {
    id: "HA-SYS03",
    slug: "no-spread",
    title: "The instances run on several systems",
    area: "sysplex",
    severity: "WARNING",
    sets: ["default", "prerequisite"],
    expected: "instances on at least two systems, one gateway on each",
    impact: "One system is a single point of failure, or two gateways compete for one port.",
    remedy: "add an instance on another system; use one gateway for each system",
    source: "Zowe documentation, high availability and Configuring Sysplex",
    access: "READ to the configuration files (z/OS UNIX or data set), through z/OSMF; or a copy with --local-config",
    needs: ["settings"],
    judge: (look) => judgeSettings(noSpread, look),
};
