// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Finding, InstanceStatus, StatusReport } from "../../../index";
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

export const stateTones: Readonly<Record<InstanceStatus["state"], Tone>> = {
    READY: "good",
    DRAINED: "warning",
    STARTING: "warning",
    STOPPING: "warning",
    DEGRADED: "warning",
    UNREACHABLE: "unknown",
    UNKNOWN: "unknown",
    STOPPED: "bad",
    ORPHANED: "bad",
    FAILED: "bad",
    "SYSTEM-DOWN": "bad",
};
