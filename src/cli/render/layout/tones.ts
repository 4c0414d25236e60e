// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Finding, StatusReport } from "../../../index";
import type { Tone } from "./style";

export const severityTones: Readonly<Record<Finding["severity"], Tone>> = {
    CRITICAL: "bad",
    WARNING: "warning",
    INFO: "quiet",
};

export const verdictTones: Readonly<Record<StatusReport["verdict"], Tone>> = {
    HEALTHY: "good",
    DEGRADED: "warning",
    UNKNOWN: "unknown",
    CRITICAL: "bad",
    DENIED: "bad",
};

export const outcomeTones: Readonly<Record<StatusReport["verdict"] | "INTERRUPTED", Tone>> = {
    ...verdictTones,
    INTERRUPTED: "unknown",
};
