// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** One group of Infinispan nodes that believe in each other: a JGroups view and the state of the lock cache in it. */
export interface ClusterView {
    readonly number: number;
    /** Node ids, the coordinator first. */
    readonly members: readonly string[];
    /** The members when the group was last complete. */
    readonly stable: readonly string[];
    /** The lock cache lost at least half of its stable members by crashes (ISPN000318). */
    readonly isDegraded: boolean;
}

export function firstView(nodeId: string): ClusterView {
    return { number: 0, members: [nodeId], stable: [nodeId], isDegraded: false };
}

/** Before Infinispan 16 a lost lock stays lost, even if members return; `heals`: it is back with more than half of the members (R3-06). */
export function joined(view: ClusterView, nodeId: string, heals = false): ClusterView {
    const members = [...view.members, nodeId];
    const isDegraded = view.isDegraded && !(heals && members.length * 2 > view.stable.length);
    return { number: view.number + 1, members, stable: isDegraded ? view.stable : members, isDegraded };
}

/** An orderly stop does no harm (R1-09b). */
export function left(view: ClusterView, nodeId: string): ClusterView {
    const without = (ids: readonly string[]): readonly string[] => ids.filter((id) => id !== nodeId);
    return { ...view, number: view.number + 1, members: without(view.members), stable: without(view.stable) };
}

/** The part of a view that is left when the others are lost: half or less of the stable members is degraded. */
export function remaining(view: ClusterView, members: readonly string[]): ClusterView {
    const isDegraded = view.isDegraded || members.length * 2 <= view.stable.length;
    return { number: view.number + 1, members, stable: isDegraded ? view.stable : members, isDegraded };
}

/** A merge brings the lock cache back (R1-09c). */
export function merged(one: ClusterView, other: ClusterView, order: readonly string[]): ClusterView {
    const members = order.filter((id) => one.members.includes(id) || other.members.includes(id));
    return { number: Math.max(one.number, other.number) + 1, members, stable: members, isDegraded: false };
}

/** Whose contents win: the side that lost its coordinator has the newer topology, the other's is ignored (R1-09c, ISPN000517). */
export function winnerOf(one: ClusterView, other: ClusterView, order: readonly string[]): ClusterView {
    const hasOldCoordinator = (view: ClusterView): boolean => view.members[0] === view.stable[0];
    if (hasOldCoordinator(one) !== hasOldCoordinator(other)) {
        return hasOldCoordinator(one) ? other : one;
    }
    const place = (view: ClusterView): number => order.indexOf(view.members[0] ?? "");
    return place(one) > place(other) ? one : other;
}
