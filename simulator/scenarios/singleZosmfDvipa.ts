// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const singleZosmfDvipa: Scenario = {
    name: "single-zosmf-dvipa",
    summary: "a DVIPA in front of two z/OSMF servers is the only connection",
    options: { zosmf: "hot-standby" },
    inputs: () => [],
};
