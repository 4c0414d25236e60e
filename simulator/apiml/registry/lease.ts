// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceDescription } from "./instanceDescription";

/** Eureka defaults of the product (E-SEP-34). */
export const renewalMs = 30_000;
export const leaseMs = 90_000;

/** UNKNOWN lasts from an override that was removed without a value to the next heartbeat, which is refused. */
export type InstanceStatus = "UP" | "DOWN" | "OUT_OF_SERVICE" | "UNKNOWN";

/** One registration in one registry. Times are simulated epoch milliseconds. */
export interface Lease {
    readonly instance: InstanceDescription;
    /** The status that the instance reports. */
    declared: InstanceStatus;
    override: InstanceStatus | null;
    readonly registeredAt: number;
    /** The last heartbeat PLUS the lease (E-SEP-04); equal to `registeredAt` until the first heartbeat. */
    renewedUntil: number;
    readonly serviceUpAt: number;
    lastUpdatedAt: number;
    /** The client's own time, which travels to every registry with the entry (R1-03: equal at both, where the registrations differ). */
    readonly dirtyAt: number;
    actionType: "ADDED" | "MODIFIED";
    /** A registration that no heartbeat keeps and no eviction takes (a static definition, a ghost). */
    readonly isPermanent: boolean;
    /** The time that a renewal adds. */
    readonly renewsForMs: number;
}

export function newLease(
    instance: InstanceDescription,
    declared: InstanceStatus,
    now: number,
    previous: Lease | undefined,
    isPermanent = false,
): Lease {
    return {
        instance,
        declared,
        override: null,
        registeredAt: now,
        renewedUntil: now,
        serviceUpAt: previous?.serviceUpAt ?? now,
        lastUpdatedAt: now,
        dirtyAt: now,
        actionType: "ADDED",
        isPermanent,
        renewsForMs: leaseMs,
    };
}

/**
 * The registration of a single service in its own registry: no heartbeat ever comes, so it always looks expired; its real
 * term, which no answer shows, is Integer.MAX_VALUE ms (R3-02, R3-07).
 */
export function ownLease(instance: InstanceDescription, now: number): Lease {
    return { ...newLease(instance, "UP", now, undefined, true), serviceUpAt: 0, renewsForMs: 2_147_483_647 };
}

export function renew(lease: Lease, now: number): void {
    lease.renewedUntil = now + lease.renewsForMs;
}

/**
 * The lease counts double, once in `renewedUntil` and once here: Lease.java says that renew() "does the wrong thing"
 * and leaves it so (https://github.com/Netflix/eureka, com.netflix.eureka.lease.Lease).
 */
export function isExpired(lease: Lease, now: number): boolean {
    return !lease.isPermanent && now > lease.renewedUntil + leaseMs;
}

/** Of the registry that lists it, by a single service. */
export function isOwn({ renewsForMs }: Lease): boolean {
    return renewsForMs !== leaseMs;
}

/** DOWN is believed before any override (DownOrStartingRule). */
export function statusOf(lease: Lease): InstanceStatus {
    return lease.declared === "DOWN" ? "DOWN" : (lease.override ?? lease.declared);
}
