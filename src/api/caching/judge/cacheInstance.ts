// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheInstance } from "../../model/cache";
import type { WayFound } from "../cacheWay";
import { nameOf } from "../cacheWay";
import type { CacheTrouble } from "./trouble";

/** One instance in a report: its route, or the reason why it was not queried. */
export function cacheInstance({ instance, way, trouble }: WayFound, configured: string | null): CacheInstance {
    return {
        id: instance.id,
        system: instance.systemName,
        hostname: instance.hostname,
        reachable: isReachable(way, trouble),
        why: trouble?.why ?? null,
        way: way?.name ?? wayWithout(trouble),
        through: way === null ? null : nameOf(way.endpoint),
        version: null,
        storage: { configured, running: null },
        members: null,
        membersFrom: null,
        registered: null,
        health: null,
        entries: null,
        errorNumber: trouble?.number ?? null,
    };
}

/** Null: not tried. */
function isReachable(way: WayFound["way"], trouble: CacheTrouble | null): boolean | null {
    return way === null && trouble === null ? null : way !== null;
}

/** A service that rejects the request runs. */
function wayWithout(trouble: CacheTrouble | null): "INFERRED" | "NONE" {
    const refusals = ["no-certificate", "certificate-refused", "nameless-certificate"];
    return trouble !== null && refusals.includes(trouble.kind) ? "INFERRED" : "NONE";
}
