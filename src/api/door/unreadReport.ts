// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { correctBasePath } from "../model/correctBasePath";
import { correctLogOn } from "../model/correctLogOn";
import { exitCodes } from "../model/exitCodes";
import type { Unseen } from "../model/observation";
import type { InstanceStatus, StatusReport } from "../model/status";
import type { Instance, Sysplex } from "../model/sysplex";
import { unreadOutcome } from "../model/unreadOutcome";

export function unreadReason(unread: Unseen): string {
    return `the Zowe configuration could not be read: ${whyAndNext(unread)}`;
}

function whyAndNext({ why, reason }: Unseen): string {
    if (reason === "not-forwarded") {
        return `${why}. Nothing is known of z/OSMF: ${correctBasePath}`;
    }
    return reason === "credentials-rejected"
        ? `${why}. Nothing else was tried with it; ${correctLogOn}`
        : `${why}. Without it nothing can be said; --local-config reads a copy on this workstation`;
}

/** When zowe.yaml could not be read: every instance that the profile names is UNKNOWN, and nothing is claimed about any. */
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
        ready: 0,
        expected: sysplex.instances.length,
        tolerance: { proven: 0, possible: Math.max(0, sysplex.instances.length - 1) },
        instances: sysplex.instances.map((instance) => unknownInstance(instance, unread)),
        findings: [],
        missing: [
            {
                what: "the Zowe configuration",
                why: whyAndNext(unread),
            },
        ],
    };
}

function unknownInstance(instance: Instance, unread: Unseen): InstanceStatus {
    const { source, vantage, why } = unread;
    return {
        id: instance.id,
        system: instance.systemName,
        hostname: instance.hostname,
        state: "UNKNOWN",
        reason: "the Zowe configuration could not be read",
        since: null,
        job: null,
        version: null,
        gateway: null,
        components: [],
        registeredBy: [],
        registeredOf: 0,
        evidence: [{ source, vantage, outcome: "unknown", detail: why, at: unread.at.toISOString() }],
    };
}
