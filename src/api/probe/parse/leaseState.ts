// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { EurekaInstance, EurekaLease, LeaseState } from "../../model/seen/registryEntry";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

/** Eureka's defaults, which the API ML keeps (E-SEP-34). */
const defaultDurationSeconds = 90;
const defaultRenewalSeconds = 30;
/** How much later than its interval a heartbeat may come. */
const graceSeconds = 5;

/**
 * The lease of one instance's own entry, by the clock of the Discovery Service that answered: lists show stale times (E-SEP-04).
 * `lastRenewalTimestamp` is the last heartbeat plus the duration; until the first heartbeat
 * it is the time of registration.
 *
 * @param date the `Date` header of the answer
 */
export function readLease(entry: EurekaInstance, date: string | null): Parsed<LeaseState> {
    if (entry.isStatic) {
        return notUnderstood("a static definition has no lease");
    }
    const now = Date.parse(date ?? "");
    if (Number.isNaN(now)) {
        return notUnderstood("the answer contains no date");
    }
    const until = entry.lease?.lastRenewalTimestamp;
    return entry.lease === null || typeof until !== "number"
        ? notUnderstood("the entry shows no lease")
        : understood(stateOf(entry, entry.lease, until, now));
}

function stateOf(entry: EurekaInstance, lease: EurekaLease, until: number, now: number): LeaseState {
    const registered = lease.registrationTimestamp;
    const hasHeartbeat = until !== registered;
    return {
        ...(isOwnEntry(entry) && !hasHeartbeat ? endless : timeLeft(lease, until, now, hasHeartbeat)),
        ageSeconds: registered === null ? null : Math.round((now - registered) / 1_000),
        registeredAt: registered === null ? null : new Date(registered),
    };
}

type TimeLeft = Pick<LeaseState, "verdict" | "remainingSeconds">;

const endless: TimeLeft = { verdict: "permanent", remainingSeconds: Number.POSITIVE_INFINITY };

function timeLeft(lease: EurekaLease, until: number, now: number, hasHeartbeat: boolean): TimeLeft {
    const duration = lease.durationSeconds ?? defaultDurationSeconds;
    const renewal = lease.renewalIntervalSeconds ?? defaultRenewalSeconds;
    const remainingSeconds = Math.round((until - now) / 1_000) + (hasHeartbeat ? 0 : duration);
    const isLate = remainingSeconds < duration - renewal - graceSeconds;
    return { verdict: isLate ? lateness(remainingSeconds) : hasHeartbeat ? "live" : "new", remainingSeconds };
}

/** The list shows it for all four; queried individually, only GATEWAY has the mark. */
function isOwnEntry({ app, isOwn, isCoordinator }: EurekaInstance): boolean {
    return isOwn === true || (app === "GATEWAY" && isCoordinator === true);
}

function lateness(remainingSeconds: number): "overdue" | "run-out" {
    return remainingSeconds < 0 ? "run-out" : "overdue";
}
