// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

type Groups = readonly (readonly string[])[];

interface Partition {
    readonly groups: Groups;
    readonly isOneWay: boolean;
    readonly staysApart: boolean;
    /** Until then the loss is not known, and writes wait. */
    readonly detectedAt: number;
}

/** Between which Caching Services JGroups traffic passes. */
export class ClusterLinks {
    public partition: Partition | null = null;
    /** Groups that found no way back to each other; a member that stops is out of it. */
    private apart: Groups = [];

    public part(partition: Partition): void {
        this.partition = partition;
    }

    public heal(): void {
        if (this.partition?.staysApart === true) {
            this.apart = this.partition.groups;
        }
        this.partition = null;
    }

    public forget(nodeId: string): void {
        this.apart = this.apart.map((group) => group.filter((id) => id !== nodeId));
    }

    public areLinked(one: string, other: string): boolean {
        const groups = this.partition?.groups ?? [];
        return one === other || groupOf(groups, one) === groupOf(groups, other);
    }

    public mayMerge(one: string, other: string): boolean {
        const places = [groupOf(this.apart, one), groupOf(this.apart, other)];
        return this.areLinked(one, other) && (places.includes(-1) || places[0] === places[1]);
    }

    /** Nothing passes from an earlier group to a later one; the other way it does. Assumed: never recorded. */
    public reachedOneWay(nodeId: string): readonly string[] {
        if (this.partition?.isOneWay !== true) {
            return [];
        }
        const { groups } = this.partition;
        return groups.slice(0, Math.max(0, groupOf(groups, nodeId))).flat();
    }

    /** The members of a view in the parts that still reach each other. */
    public partsOf(members: readonly string[]): readonly (readonly string[])[] {
        const parts = new Map<string, string[]>();
        for (const id of members) {
            const first = members.find((other) => this.areLinked(id, other)) ?? id;
            parts.set(first, [...(parts.get(first) ?? []), id]);
        }
        return [...parts.values()];
    }
}

/** Those that no group names are one more group. */
function groupOf(groups: Groups, nodeId: string): number {
    return groups.findIndex((group) => group.includes(nodeId));
}
