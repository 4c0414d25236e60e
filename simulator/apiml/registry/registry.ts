// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Chance } from "../chance";
import type { InstanceDescription } from "./instanceDescription";
import type { InstanceStatus, Lease } from "./lease";
import { isExpired, isOwn, newLease, ownLease, renew, statusOf } from "./lease";
import { RegistryLists } from "./registryLists";
import { RenewalRate } from "./renewalRate";
import type { RenewalThreshold } from "./renewalThreshold";
import { renewalPercent, thresholdBySize } from "./renewalThreshold";

export const evictionCycleMs = 60_000;

export interface LeaseEvent {
    readonly at: number;
    readonly app: string;
    readonly instanceId: string;
}

/** The contents of one Discovery Service. They are lost when its process ends. */
export class Registry {
    public readonly lists = new RegistryLists();
    public readonly registered: LeaseEvent[] = [];
    public readonly cancelled: LeaseEvent[] = [];
    private readonly leases = new Map<string, Lease>();
    /** Outlives the entry of an instance that comes back before it is evicted; cancel and eviction take it along. */
    private readonly overrides = new Map<string, InstanceStatus>();
    private readonly rate: RenewalRate;
    private lastEvictionAt: number;

    public constructor(
        public readonly nodeId: string,
        public readonly startedAt: number,
        private readonly chance: Chance,
        private readonly renewals: RenewalThreshold = thresholdBySize(),
    ) {
        this.rate = new RenewalRate(startedAt);
        this.lastEvictionAt = startedAt;
    }

    public all(): readonly Lease[] {
        return [...this.leases.values()];
    }

    public find(instanceId: string): Lease | undefined {
        return this.leases.get(instanceId);
    }

    public register(
        instance: InstanceDescription,
        declared: InstanceStatus,
        now: number,
        { isPermanent = false, dirtyAt = now }: Partial<Pick<Lease, "isPermanent" | "dirtyAt">> = {},
    ): void {
        const previous = this.leases.get(instance.instanceId);
        if (previous === undefined) {
            this.renewals.added(instance);
        }
        this.enter({ ...newLease(instance, declared, now, previous, isPermanent), dirtyAt }, now);
    }

    /** The entries that a single service adds to its own registry when it starts. */
    public registerOwn(instance: InstanceDescription, now: number): void {
        this.enter(ownLease(instance, now), now);
    }

    /** Every override that this registry remembers, whether its instance is listed or not. */
    public allOverrides(): Readonly<Record<string, InstanceStatus>> {
        return Object.fromEntries(this.overrides);
    }

    /** False is the 404 after which a client registers again. */
    public heartbeat(instanceId: string, now: number): boolean {
        const lease = this.leases.get(instanceId);
        if (lease === undefined || statusOf(lease) === "UNKNOWN") {
            return false;
        }
        this.rate.count(now);
        renew(lease, now);
        return true;
    }

    public cancel(instanceId: string, now: number, how: "cancelled" | "evicted" = "cancelled"): boolean {
        const lease = this.leases.get(instanceId);
        this.overrides.delete(instanceId);
        if (lease === undefined) {
            return false;
        }
        this.leases.delete(instanceId);
        if (!isOwn(lease)) {
            this.renewals.removed(lease.instance, how);
        }
        remember(this.cancelled, { at: now, app: lease.instance.app, instanceId });
        this.lists.changed(lease, "DELETED", now);
        return true;
    }

    /** The peer's copy of an override, which arrives with the registration; an override that is already known stays. */
    public rememberOverride(instanceId: string, status: InstanceStatus): void {
        if (!this.overrides.has(instanceId)) {
            this.overrides.set(instanceId, status);
        }
    }

    /** Also renews the lease, as AbstractInstanceRegistry.statusUpdate does: a dead instance looks alive once more. */
    public override(instanceId: string, status: InstanceStatus, now: number): boolean {
        const lease = this.leases.get(instanceId);
        if (lease === undefined) {
            return false;
        }
        this.overrides.set(instanceId, status);
        lease.override = status;
        this.modified(lease, now);
        return true;
    }

    public removeOverride(instanceId: string, status: InstanceStatus, now: number): boolean {
        const lease = this.leases.get(instanceId);
        if (lease === undefined) {
            return false;
        }
        if (this.overrides.delete(instanceId)) {
            lease.override = null;
            lease.declared = status;
        }
        this.modified(lease, now);
        return true;
    }

    /** At most 15 % of the entries in one cycle, picked at random; none while too few heartbeats arrive. */
    public evict(now: number): void {
        const lateBy = Math.max(0, now - this.lastEvictionAt - evictionCycleMs);
        this.lastEvictionAt = now;
        this.rate.count(now, 0);
        if (!this.isLeaseExpirationEnabled()) {
            return;
        }
        const expired = this.all().filter((lease) => isExpired(lease, now - lateBy));
        const limit = this.leases.size - Math.floor(this.leases.size * renewalPercent);
        const lot = (lease: Lease): number => this.chance("evict", this.nodeId, now, lease.instance.instanceId);
        const chosen = expired.sort((a, b) => lot(a) - lot(b)).slice(0, limit);
        chosen.forEach((lease) => this.cancel(lease.instance.instanceId, now, "evicted"));
    }

    public renewsThreshold(): number {
        return this.renewals.threshold(this.leases.size);
    }

    public renewsLastMinute(now: number): number {
        return this.rate.lastMinute(now) + this.renewals.constant;
    }

    public isLeaseExpirationEnabled(now = this.lastEvictionAt): boolean {
        return this.renewsLastMinute(now) > this.renewsThreshold();
    }

    private enter(lease: Lease, now: number): void {
        const { instanceId, app } = lease.instance;
        lease.override = this.overrides.get(instanceId) ?? null;
        this.leases.set(instanceId, lease);
        remember(this.registered, { at: now, app, instanceId });
        this.lists.changed(lease, "ADDED", now);
    }

    private modified(lease: Lease, now: number): void {
        renew(lease, now);
        lease.lastUpdatedAt = now;
        lease.actionType = "MODIFIED";
        this.lists.changed(lease, "MODIFIED", now);
    }
}

/** The registry keeps the last thousand for `/lastn`. */
function remember(events: LeaseEvent[], event: LeaseEvent): void {
    events.push(event);
    if (events.length > 1000) {
        events.shift();
    }
}
