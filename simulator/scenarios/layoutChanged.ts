// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { instanceIds } from "../world/options";
import type { Scenario } from "./scenario";

export const layoutChanged: Scenario = {
    name: "layout-changed",
    summary: "zowe.yaml specifies the single service, but every instance still runs one process for each service",
    options: {
        layout: "single-service",
        startedAs: Object.fromEntries(instanceIds(32).map((id) => [id, "services" as const])),
    },
    inputs: () => [],
};
