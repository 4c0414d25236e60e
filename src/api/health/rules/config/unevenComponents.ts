// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { judgeSettings } from "../judgeSettings";
import type { Rule } from "../rule";

export const unevenComponents: Rule = {
    id: "HA-CFG11",
    slug: "uneven-components",
    title: "The same components run on every instance",
    area: "config",
    severity: "WARNING",
    sets: ["default"],
    expected: "a component is enabled on every instance or on none",
    impact: "If the instances that run the component are lost, the component is lost.",
    remedy: "confirm that this is intended, or enable it everywhere",
    source: "Zowe documentation, haInstances",
    access: "READ to the configuration files (z/OS UNIX or data set), through z/OSMF; or a copy with --local-config",
    needs: ["settings"],
    judge: (look) => judgeSettings(unevenComponents, look),
};
