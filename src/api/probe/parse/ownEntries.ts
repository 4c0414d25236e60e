// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { EurekaInstance } from "../../model/seen/registryEntry";

/** The entries of the single service in its own registry; only GATEWAY is also sent to the peers (api-layer `ModulithConfig`). */
const ownApplications: readonly string[] = ["GATEWAY", "DISCOVERY", "CACHINGSERVICE", "APICATALOG"];

/**
 * The same list with the entries marked that the registry made for itself. `isCoordinatingDiscoveryServer` is true on its own
 * GATEWAY; where that entry was removed, two of the others are left on one port, which no service of the other layout shares.
 * A Discovery Service that is a process of its own bears the mark itself: what shares a port there was copied from a peer.
 */
export function withOwnEntries(entries: readonly EurekaInstance[]): readonly EurekaInstance[] {
    const own = ownAddress(entries);
    return own === null
        ? entries
        : entries.map((entry) => (isCandidate(entry) && addressOf(entry) === own ? { ...entry, isOwn: true } : entry));
}

function ownAddress(entries: readonly EurekaInstance[]): string | null {
    const candidates = entries.filter(isCandidate);
    const marked = candidates.find(({ app, isCoordinator }) => app === "GATEWAY" && isCoordinator === true);
    if (marked) {
        return addressOf(marked);
    }
    if (candidates.some(({ app, isCoordinator }) => app === "DISCOVERY" && isCoordinator === true)) {
        return null;
    }
    const shared = candidates.find((one) =>
        candidates.some((other) => other.app !== one.app && addressOf(other) === addressOf(one)),
    );
    return shared === undefined ? null : addressOf(shared);
}

function isCandidate({ app, isStatic, port }: EurekaInstance): boolean {
    return ownApplications.includes(app) && !isStatic && port !== null;
}

function addressOf({ hostName, port }: EurekaInstance): string {
    return `${hostName}:${port ?? ""}`;
}
