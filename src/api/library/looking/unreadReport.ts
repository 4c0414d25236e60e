// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { correctBasePath } from "../../model/correctBasePath";
import { correctLogOn } from "../../model/correctLogOn";
import { exitCodes } from "../../model/exitCodes";
import type { Unseen } from "../../model/observation";
import type { StatusReport } from "../../model/status";
import type { Sysplex } from "../../model/sysplex";
import { unreadOutcome } from "../../model/unreadOutcome";

export function unreadReason(unread: Unseen): string {
    return `the Zowe configuration could not be read: ${whyAndNext(unread)}`;
}

function whyAndNext({ why, reason }: Unseen): string {
    if (reason === "not-forwarded") {
        return `${why}. Nothing is known about z/OSMF: ${correctBasePath}`;
    }
    return reason === "credentials-rejected"
        ? `${why}. Nothing else was tried with it; ${correctLogOn}`
        : `${why}. Without it, nothing is known; --local-config reads a copy on this workstation`;
}

/** If zowe.yaml could not be read: it defines the instances, and names of profiles are not instances. */
export function unreadReport(sysplex: Sysplex, unread: Unseen, at: Date, durationMs: number): StatusReport {
    const verdict = unreadOutcome(unread, false);
    return {
        schema: "zowe-ha/status/1",
        generatedAt: at.toISOString(),
        durationMs,
        deployment: {
            profile: sysplex.profileName,
            sysplex: null,
            zoweConfig: sysplex.zoweConfig,
            topology: sysplex.topology,
            layout: "services",
            externalUrl: null,
        },
        verdict,
        exitCode: exitCodes[verdict],
        unmuted: { verdict, exitCode: exitCodes[verdict] },
        muted: [],
        ready: 0,
        expected: 0,
        tolerance: { proven: 0, possible: 0 },
        instances: [],
        findings: [],
        operations: [],
        rememberedCache: null,
        missing: [
            {
                what: "the Zowe configuration",
                why: whyAndNext(unread),
            },
            { what: "the instances", why: onlyServers(sysplex) },
        ],
    };
}

function onlyServers({ zosmfServers }: Sysplex): string {
    const names = zosmfServers.map(({ profileName }) => profileName).join(", ");
    const isOne = zosmfServers.length === 1;
    return `the profile names ${zosmfServers.length} z/OSMF (${names}), and the configuration, which could not be read, the instances ${isOne ? "that it manages" : "that they manage"}`;
}
