// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StatusReport } from "../../../index";

/** A verdict in the four states of monitoring programs, with the return code that Nagios and Icinga expect of a plug-in. */
export const monitoringStates: Readonly<
    Record<StatusReport["verdict"], { readonly word: string; readonly code: 0 | 1 | 2 | 3 }>
> = {
    HEALTHY: { word: "OK", code: 0 },
    DEGRADED: { word: "WARNING", code: 1 },
    CRITICAL: { word: "CRITICAL", code: 2 },
    UNKNOWN: { word: "UNKNOWN", code: 3 },
    DENIED: { word: "UNKNOWN", code: 3 },
};
