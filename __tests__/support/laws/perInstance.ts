// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Look } from "../../../src/api/health/state/look";
import { registryReport } from "../../../src/api/health/report/registryReport";
import { unseen, withValue } from "../../../src/api/model/observation";
import type { InstanceStatus } from "../../../src/api/model/status";
import { missingFor } from "../../../src/api/plan/outcome/waitCondition";
import type { DiscoverySighting } from "../../../src/api/model/seen/registrySightings";
import type { Snapshot } from "../../../src/api/model/seen/snapshot";

const down: readonly string[] = ["STOPPED", "FAILED", "SYSTEM-DOWN"];

/** Where wait and registry list, given the look that status judged, say something else about one instance. */
export function differencesOf(look: Look, instances: readonly InstanceStatus[]): readonly string[] {
    const { sysplex, snapshot, decided } = look;
    const { rows } = registryReport(sysplex, discoveriesOf(snapshot), snapshot.takenAt, snapshot.sysplexTime);
    return instances.flatMap(({ id, state, registeredBy }) => {
        const own = decided.filter(({ instance }) => instance.id === id);
        const isReady = missingFor("ready", own).length === 0;
        const isStopped = missingFor("stopped", own).length === 0;
        const gateways = rows.filter(({ instance, service }) => instance === id && service === "GATEWAY");
        const listing = gateways.flatMap(({ at }) => at.map(({ discovery }) => discovery));
        const isListed = (discovery: string): boolean => listing.includes(discovery) || isCopy(snapshot, discovery);
        return [
            ...(isReady === (state === "READY")
                ? []
                : [`${id} is ${state}, and wait --for ready ${isReady ? "holds" : "does not"}`]),
            ...(isStopped && !down.includes(state) ? [`${id} is ${state}, and wait --for stopped holds`] : []),
            ...registeredBy
                .filter((discovery) => !isListed(discovery))
                .map((discovery) => `status: ${discovery} lists ${id}; registry list: it does not`),
        ];
    });
}

/** Without a client certificate status reads the copies of the gateways, and registry list can't look. */
function isCopy({ registries }: Snapshot, id: string): boolean {
    return registries.some(({ instanceId, kind }) => instanceId === id && kind === "gateway");
}

function discoveriesOf({ registries, leases }: Snapshot): readonly DiscoverySighting[] {
    return registries
        .filter(({ kind }) => kind === "discovery")
        .map(({ instanceId, entries }) => ({
            instanceId,
            // Nobody is asked here: the lists have been seen.
            endpoint: { host: "", port: 0 },
            entries: entries.seen
                ? withValue(
                      entries,
                      entries.value.map((entry) => ({
                          entry,
                          lease:
                              leases.find(({ entryId }) => entryId === entry.instanceId)?.lease ??
                              unseen(entries, "not-asked", "its lease was not asked for"),
                      })),
                  )
                : entries,
        }));
}
