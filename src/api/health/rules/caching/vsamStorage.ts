// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { judgeSettings } from "../judgeSettings";
import type { Rule } from "../rule";

export const vsamStorage: Rule = {
    id: "HA-CCH05",
    slug: "vsam",
    title: "A cache that is stored in VSAM is configured for sharing",
    area: "caching",
    severity: "CRITICAL",
    sets: ["prerequisite"],
    expected: "no VSAM, or a named data set with record-level sharing",
    impact: "VSAM is deprecated in Zowe 3, and without record-level sharing two systems damage each other's data.",
    remedy: "use infinispan",
    source: "message ZWECS155W; zowe/api-layer#3126",
    access: "READ to the configuration files (z/OS UNIX or data set), through z/OSMF; or a copy with --local-config",
    needs: ["settings"],
    judge: (look) => judgeSettings(vsamStorage, look),
};
