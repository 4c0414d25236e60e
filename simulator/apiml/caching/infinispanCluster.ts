// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Agenda } from "../agenda";
import type { Chance } from "../chance";
import { ClusterLinks } from "./clusterLinks";
import type { ClusterView } from "./infinispanView";
import { firstView, joined, left, merged, remaining, winnerOf } from "./infinispanView";

/** FD_ALL: until then the loss is not known, and writes wait (R1-09a, R1-09c: 9.8 to 11.2 s). */
const detectionMs = 10_000;
/** MERGE3: 32 s after a partition, 48 s after a frozen node was thawed (R1-09c, R1-09a); 33 and 48 s with Infinispan 16. */
const mergeMs = 30_000;
const mergeAfterThawMs = 48_000;
const mergeSpreadMs = 15_000;

export interface ClusterEvents {
    viewChanged(view: ClusterView, before: ClusterView | null, how: "view" | "loss" | "merge"): void;
    joined(nodeId: string, view: ClusterView): void;
    merged(winner: ClusterView, loser: ClusterView): void;
    /** It tried to join and did not receive the key of the group. */
    refused(nodeId: string, strangers: ClusterView): void;
}

interface Member {
    view: ClusterView;
    isFrozen: boolean;
}

/** The groups in the Infinispan cluster(s) of the Caching Services. */
export class InfinispanCluster {
    /** A node that starts now receives no group key, and finds no other. */
    public areKeysRefused = false;
    private readonly members = new Map<string, Member>();
    private readonly hosts = new Map<string, readonly string[]>();
    private readonly links = new ClusterLinks();
    private readonly frozenUntilKnown = new Map<string, number>();

    public constructor(
        private readonly order: readonly string[],
        private readonly agenda: Agenda,
        private readonly chance: Chance,
        private readonly events: ClusterEvents,
        /** From Infinispan 16 on a node that was lost may come back, and what it was lost with comes back with it. */
        private readonly isForgiving: (nodeId: string) => boolean = () => false,
    ) {}

    public useInitialHosts(nodeId: string, nodeIds: readonly string[]): void {
        this.hosts.set(nodeId, nodeIds);
        this.lookForOthers(mergeMs);
    }

    public initialHostsOf(nodeId: string): readonly string[] {
        return this.hosts.get(nodeId) ?? this.order;
    }

    public viewOf(nodeId: string): ClusterView | null {
        return this.members.get(nodeId)?.view ?? null;
    }

    /** The group that a node would join now. */
    public groupFor(nodeId: string): ClusterView | null {
        return this.areKeysRefused ? null : this.groupFoundBy(nodeId);
    }

    private groupFoundBy(nodeId: string): ClusterView | null {
        const listed = this.initialHostsOf(nodeId).filter((id) => id !== nodeId && this.links.areLinked(nodeId, id));
        const member = listed.map((id) => this.members.get(id)).find((found) => found?.isFrozen === false);
        return member?.view ?? null;
    }

    public start(nodeId: string): void {
        const group = this.groupFor(nodeId);
        const view = group === null ? firstView(nodeId) : joined(group, nodeId, this.isForgiving(nodeId));
        this.members.set(nodeId, { view, isFrozen: false });
        this.show(view, group, "view");
        if (group !== null) {
            this.events.joined(nodeId, group);
        }
        const strangers = this.areKeysRefused ? this.groupFoundBy(nodeId) : null;
        if (strangers !== null) {
            this.events.refused(nodeId, strangers);
        }
        this.lookForOthers(mergeMs);
    }

    /** Joins a group whose lock is lost, and goes again: the others see it come and leave (R1-09b). */
    public failToJoin(nodeId: string, group: ClusterView): void {
        const withIt = joined(group, nodeId);
        this.show(withIt, group, "view");
        this.show(left(withIt, nodeId), withIt, "view");
    }

    public leave(nodeId: string, how: "graceful" | "killed"): void {
        const member = this.members.get(nodeId);
        this.members.delete(nodeId);
        this.frozenUntilKnown.delete(nodeId);
        this.links.forget(nodeId);
        const others = member?.view.members.filter((id) => id !== nodeId) ?? [];
        if (member === undefined || others.length === 0) {
            return;
        }
        const isOrderly = how === "graceful" && !member.isFrozen;
        const view = isOrderly ? left(member.view, nodeId) : remaining(member.view, others);
        this.show(view, member.view, isOrderly ? "view" : "loss");
    }

    public part(groups: readonly (readonly string[])[], isOneWay: boolean, staysApart: boolean): void {
        const detectedAt = this.agenda.now + detectionMs + 1200 * this.chance("detect", this.agenda.now);
        const partition = { groups, isOneWay, staysApart, detectedAt };
        this.links.part(partition);
        this.agenda.at(detectedAt, () => {
            if (this.links.partition === partition) {
                this.splitViews();
            }
        });
    }

    public heal(): void {
        this.links.heal();
        this.lookForOthers(mergeMs + 2000 * this.chance("merge", this.agenda.now));
    }

    public freeze(nodeId: string, isFrozen: boolean): void {
        const member = this.members.get(nodeId);
        if (member === undefined || member.isFrozen === isFrozen) {
            return;
        }
        member.isFrozen = isFrozen;
        if (!isFrozen) {
            this.thaw(nodeId, member);
            return;
        }
        const knownAt = this.agenda.now + detectionMs + 1200 * this.chance("frozen", nodeId, this.agenda.now);
        this.frozenUntilKnown.set(nodeId, knownAt);
        this.agenda.at(knownAt, () => {
            if (this.frozenUntilKnown.get(nodeId) === knownAt) {
                this.frozenUntilKnown.delete(nodeId);
                this.dropFrozen(nodeId, member);
            }
        });
    }

    /** How long a write waits here because a member of its group does not answer and is not yet known to be lost. */
    public waitOf(nodeId: string): number | null {
        const others = (this.viewOf(nodeId)?.members ?? []).filter((id) => id !== nodeId);
        const times = others.map((id) =>
            this.links.areLinked(nodeId, id)
                ? (this.frozenUntilKnown.get(id) ?? 0)
                : (this.links.partition?.detectedAt ?? 0),
        );
        const wait = Math.max(0, ...times) - this.agenda.now;
        return wait > 0 ? wait : null;
    }

    /** The others that a write of this node reaches. */
    public receiversOf(nodeId: string): readonly string[] {
        const inView = (this.viewOf(nodeId)?.members ?? []).filter(
            (id) => id !== nodeId && this.links.areLinked(nodeId, id),
        );
        return [...inView, ...this.links.reachedOneWay(nodeId).filter((id) => this.members.has(id))];
    }

    private splitViews(): void {
        for (const view of this.views()) {
            const parts = this.links.partsOf(view.members);
            if (parts.length > 1) {
                parts.forEach((members) => this.show(remaining(view, members), view, "loss"));
            }
        }
    }

    private dropFrozen(nodeId: string, member: Member): void {
        const others = member.view.members.filter((id) => id !== nodeId);
        if (others.length > 0) {
            const before = member.view;
            this.show(remaining(before, others), before, "loss");
        }
    }

    private thaw(nodeId: string, member: Member): void {
        const wasDropped = !this.frozenUntilKnown.delete(nodeId);
        if (wasDropped && member.view.members.length > 1) {
            this.show(remaining(member.view, [nodeId]), member.view, "loss");
            const spread = mergeSpreadMs * this.chance("thaw", nodeId, this.agenda.now);
            this.lookForOthers(mergeAfterThawMs - (this.isForgiving(nodeId) ? spread : 0));
        }
    }

    private lookForOthers(afterMs: number): void {
        this.agenda.at(this.agenda.now + afterMs, () => this.mergeViews());
    }

    private mergeViews(): void {
        if (this.areKeysRefused) {
            return;
        }
        for (let pair = this.mergeable(); pair !== null; pair = this.mergeable()) {
            const [one, other] = pair;
            const winner = winnerOf(one, other, this.order);
            this.events.merged(winner, winner === one ? other : one);
            this.show(merged(one, other, this.order), winner, "merge");
        }
    }

    private mergeable(): readonly [ClusterView, ClusterView] | null {
        const views = this.views().filter((view) =>
            view.members.every((id) => this.members.get(id)?.isFrozen === false),
        );
        for (const one of views) {
            const other = views.find((candidate) => candidate !== one && this.canFind(one, candidate));
            if (other !== undefined) {
                return [one, other];
            }
        }
        return null;
    }

    private canFind(one: ClusterView, other: ClusterView): boolean {
        return one.members.some((id) =>
            other.members.some((otherId) => this.doesName(id, otherId) && this.links.mayMerge(id, otherId)),
        );
    }

    /** With Infinispan 16 two stayed apart of which one named only itself (R3-09). */
    private doesName(id: string, otherId: string): boolean {
        const isNamed = this.initialHostsOf(id).includes(otherId);
        return isNamed && (!this.isForgiving(id) || this.initialHostsOf(otherId).includes(id));
    }

    private views(): readonly ClusterView[] {
        return [...new Set([...this.members.values()].map(({ view }) => view))];
    }

    private show(view: ClusterView, before: ClusterView | null, how: "view" | "loss" | "merge"): void {
        for (const id of view.members) {
            const member = this.members.get(id);
            if (member !== undefined) {
                member.view = view;
            }
        }
        this.events.viewChanged(view, before, how);
    }
}
