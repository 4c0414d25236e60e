// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const slow: Scenario = {
    name: "slow",
    summary: "50 ms network latency to every system, and 100 ms until it answers",
    inputs: () => [{ kind: "latency", latency: { roundTripMs: 50, serviceMs: 100, jitter: 0.1 } }],
};
