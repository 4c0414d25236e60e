// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { TimelineEvent } from "../../model/logs/timelineEvent";

/** A moment that is in no line of a log. */
export function eventRow(
    row: Pick<TimelineEvent, "at" | "instance" | "system" | "what" | "source"> & Partial<TimelineEvent>,
): TimelineEvent {
    return { kind: "event", until: null, isApproximate: false, message: null, job: null, record: null, ...row };
}
