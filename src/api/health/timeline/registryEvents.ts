// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { EurekaInstance } from "../../model/seen/registryEntry";
import type { LeaseSighting, Snapshot } from "../../model/seen/snapshot";
import type { Instance } from "../../model/sysplex";
import type { TimelineEvent } from "../../model/logs/timelineEvent";
import { isOf } from "../state/registration";
import { groupedBy } from "../state/groupedBy";
import { eventRow } from "./eventRow";

/** A copy of a registration arrives at the other registries within this time. */
const copyMs = 10_000;

interface Listed {
    readonly entry: EurekaInstance;
    /** The instance whose Discovery Service lists it. */
    readonly by: string;
}

/**
 * What the registries show of the past: when each entry registered last, which status override it has, and which leases ran out. A
 * registry keeps only the last time of each, so earlier registrations are not among them.
 */
export function registryEvents({ registries, leases, instances }: Snapshot): readonly TimelineEvent[] {
    const listed = registries.flatMap(({ kind, instanceId, entries }): readonly Listed[] =>
        kind === "discovery" && entries.seen ? entries.value.map((entry) => ({ entry, by: instanceId })) : [],
    );
    return groupedBy(listed, ({ entry }) => entry.instanceId).flatMap((ones) => {
        const { entry } = ones[0];
        const instance = instances.find((one) => isOf(entry, one.instance))?.instance ?? null;
        const ends = leases.filter(({ entryId }) => entryId === entry.instanceId).flatMap(endOfLease);
        return [
            ...registrationsOf(ones, instance),
            ...overrideOf(ones, instance),
            ...ends.map(({ at, isApproximate }) =>
                row(
                    at,
                    instance,
                    isApproximate,
                    `the lease of ${nameOf(entry, instance)} ran out: no heartbeat arrived`,
                ),
            ),
        ];
    });
}

interface EndOfLease {
    readonly at: number;
    readonly isApproximate: boolean;
}

/** By the clock of the registry that was asked; without the time of the registration there is only the time of the answer here. */
function endOfLease({ lease }: LeaseSighting): readonly EndOfLease[] {
    if (!lease.seen || lease.value === "gone" || lease.value.verdict !== "run-out") {
        return [];
    }
    const { registeredAt, ageSeconds, remainingSeconds } = lease.value;
    const isApproximate = registeredAt === null || ageSeconds === null;
    const asked = isApproximate ? lease.at.getTime() : registeredAt.getTime() + ageSeconds * 1_000;
    return [{ at: asked + remainingSeconds * 1_000, isApproximate }];
}

/** One row for a registration and its copies; a registry that started later has copies with a later time. */
function registrationsOf(ones: readonly Listed[], instance: Instance | null): readonly TimelineEvent[] {
    const timed = ones
        .map(({ entry, by }) => ({ entry, by, at: entry.lease?.registrationTimestamp ?? 0 }))
        .filter(({ at }) => at > 0)
        .sort((one, other) => one.at - other.at);
    let start = Number.NEGATIVE_INFINITY;
    const groups = groupedBy(timed, ({ at }) => {
        start = at - start <= copyMs ? start : at;
        return String(start);
    });
    return groups.map((group) => {
        const [{ entry, at }] = group;
        const where = group.map(({ by }) => by).join(", ");
        return row(at, instance, false, `${nameOf(entry, instance)} registered last, by the registry of ${where}`);
    });
}

/** When an override was set is not recorded: at the last change of the entry, or before. */
function overrideOf(ones: readonly Listed[], instance: Instance | null): readonly TimelineEvent[] {
    const [first] = ones
        .filter(({ entry }) => entry.overriddenStatus !== null && (entry.updatedAt ?? 0) > 0)
        .sort((one, other) => (one.entry.updatedAt ?? 0) - (other.entry.updatedAt ?? 0));
    return first === undefined
        ? []
        : [
              row(
                  first.entry.updatedAt ?? 0,
                  instance,
                  true,
                  `${nameOf(first.entry, instance)} has the status override ${first.entry.overriddenStatus}, by the registry of ${first.by}; the entry was last changed at this time`,
              ),
          ];
}

function nameOf({ app, hostName }: EurekaInstance, instance: Instance | null): string {
    return `${app} of ${instance?.id ?? hostName}`;
}

function row(at: number, instance: Instance | null, isApproximate: boolean, what: string): TimelineEvent {
    return eventRow({
        at: new Date(at).toISOString(),
        isApproximate,
        instance: instance?.id ?? null,
        system: instance?.systemName ?? null,
        what,
        source: "registry",
    });
}
