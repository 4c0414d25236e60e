// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";
import { withValue } from "../model/observation";
import type { Endpoint, Instance } from "../model/sysplex";
import type { ApiMediation } from "../ports/apiMediation";
import { observeLease, observeRegistry } from "./observeRegistries";
import type { EurekaInstance } from "./parse/eurekaApplications";
import type { LeaseSighting } from "./snapshot";

export interface EntrySighting {
    readonly entry: EurekaInstance;
    /** Read from the entry itself: lease times in lists are up to 180 s old (evidence: apiml/26-lease-list-is-cached.md). */
    readonly lease: LeaseSighting["lease"];
}

/** What one Discovery Service lists, each entry with its live lease. */
export interface DiscoverySighting {
    readonly instanceId: string;
    readonly endpoint: Endpoint;
    readonly entries: Observation<readonly EntrySighting[]>;
}

/** Every Discovery Service at once; each entry is looked at where it is listed. */
export function observeRegistryEntries(
    instances: readonly Instance[],
    apiMediation: ApiMediation,
): Promise<readonly DiscoverySighting[]> {
    return Promise.all(
        instances.flatMap(({ id, discovery }) => (discovery === null ? [] : [observeOne(id, discovery, apiMediation)])),
    );
}

async function observeOne(id: string, endpoint: Endpoint, apiMediation: ApiMediation): Promise<DiscoverySighting> {
    const view = await observeRegistry(id, "discovery", endpoint, apiMediation);
    if (!view.entries.seen) {
        return { instanceId: id, endpoint, entries: view.entries };
    }
    const entries = await Promise.all(
        view.entries.value.map(async (entry) => {
            const { lease } = await observeLease(entry, view, endpoint, apiMediation);
            return { entry, lease };
        }),
    );
    return { instanceId: id, endpoint, entries: withValue(view.entries, entries) };
}
