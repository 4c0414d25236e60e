// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { judgeSettings } from "../judgeSettings";
import type { Rule } from "../rule";

export const gatewayPortDiffers: Rule = {
    id: "HA-CFG04",
    slug: "gateway-port-differs",
    title: "All gateways listen on the external port",
    area: "config",
    severity: "CRITICAL",
    sets: ["default", "prerequisite"],
    expected: "every gateway listens on zowe.externalPort",
    impact: "The Sysplex Distributor distributes one port and cannot change it.",
    remedy: "set components.gateway.port to zowe.externalPort for every instance",
    source: "Zowe documentation, Configuring Sysplex for high availability",
    access: "READ to the configuration files (z/OS UNIX or data set), through z/OSMF; or a copy with --local-config",
    needs: ["settings"],
    judge: (look) => judgeSettings(gatewayPortDiffers, look),
};
