// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const entryQuiesced: Scenario = {
    name: "entry-quiesced",
    summary: "one system is quiesced at the distributor of the entry port",
    inputs: (options) => [{ kind: "target-quiesced", system: victim(options).system, entry: "zowe", isQuiesced: true }],
};
