// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { TimelineEvent, TimelineReport } from "../../../src/index";

const day = "2026-11-22";

/** A row of `timeline` at a time of the night. */
export function buildEvent(time: string, what: string, changes: Partial<TimelineEvent> = {}): TimelineEvent {
    return {
        kind: "event",
        at: `${day}T${time}.000Z`,
        until: null,
        isApproximate: false,
        instance: "lpar1",
        system: "LPAR1",
        message: null,
        what,
        source: "launcher",
        job: "ZWE1SV(STC00001)",
        record: 1,
        ...changes,
    };
}

/** A night with a row of each kind. */
export function buildTimeline(changes: Partial<TimelineReport> = {}): TimelineReport {
    const second = { instance: "lpar2", system: "LPAR2" };
    return {
        schema: "zowe-ha/timeline/1",
        generatedAt: `${day}T03:00:00.000Z`,
        profile: "simplex",
        since: `${day}T01:30:00.000Z`,
        until: `${day}T03:00:00.000Z`,
        outcome: "DEGRADED",
        exitCode: 4,
        spans: [
            {
                what: "97 s from the loss of LPAR2 (IXC105I) to the end of its last lease",
                seconds: 97,
                from: `${day}T02:14:07.000Z`,
                to: `${day}T02:15:44.000Z`,
            },
        ],
        events: [
            buildEvent(
                "01:30:00",
                "no SYSPRINT of LPAR2 from 01:30:00 to 01:50:00: no job that began earlier is listed",
                {
                    ...second,
                    kind: "gap",
                    until: `${day}T01:50:00.000Z`,
                },
            ),
            buildEvent("01:50:00", "ZWE1SV   STARTED", { ...second, message: "$HASP373", source: "job" }),
            buildEvent("02:01:00", "zowe ha drain of lpar1 began, by ADA@ws7", {
                message: "drain-1",
                source: "journal",
            }),
            buildEvent("02:01:02", "zowe ha drain drained lpar1: service", { message: "drain-1", source: "journal" }),
            ...["02:05:00", "02:05:01", "02:05:06", "02:05:16", "02:05:46"].map((time) =>
                buildEvent(time, "next attempt to restart component app-server in 5 seconds", { message: "ZWEL0005I" }),
            ),
            buildEvent("02:06:00", "failed to restart component app-server, max retries reached", {
                message: "ZWEL0038E",
            }),
            buildEvent("02:14:07", "SYSPLEX PARTITIONING HAS COMPLETED FOR LPAR2", {
                message: "IXC105I",
                source: "console",
            }),
            buildEvent("02:15:44", "the lease of GATEWAY of lpar2 ran out: no heartbeat arrived", {
                ...second,
                source: "registry",
            }),
            buildEvent("02:40:00", "the certificate CN=lpar1.example.com of gateway expired", {
                source: "certificate",
            }),
            buildEvent("02:50:00", "zowe ha wait ended DONE: every instance is ready", {
                instance: null,
                system: null,
                message: "wait-1",
                source: "journal",
                isApproximate: true,
            }),
        ],
        missing: [{ system: "LPAR2", what: "console log", why: "its z/OSMF does not answer" }],
        ...changes,
    };
}
