// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { judgeSettings } from "../judgeSettings";
import type { Rule } from "../rule";

export const configConflict: Rule = {
    id: "HA-CFG03",
    slug: "config-conflict",
    title: "No two instances share a host name or a port",
    area: "config",
    severity: "CRITICAL",
    sets: ["default", "prerequisite"],
    expected: "each instance has its own host name, and no port is used twice on a system",
    impact: "Only the instance that starts first gets the port, or one instance overwrites the other in the registry.",
    remedy: "change the port or the host name in the line that is shown",
    source: "zowe/api-layer#2461; Zowe documentation, high availability",
    access: "READ to the configuration files (z/OS UNIX or data set), through z/OSMF; or a copy with --local-config",
    needs: ["settings"],
    judge: (look) => judgeSettings(configConflict, look),
};
