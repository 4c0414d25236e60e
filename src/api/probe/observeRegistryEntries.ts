// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DiscoverySighting } from "../model/seen/registrySightings";
import { withValue } from "../model/observation";
import type { Endpoint, Instance } from "../model/sysplex";
import type { ApiMediation } from "../ports/apiMediation";
import { observeLease, observeRegistry } from "./observeRegistries";

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
