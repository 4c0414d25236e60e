// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Endpoint, Instance } from "../model/sysplex";
import type { CacheTrouble } from "./judge/trouble";

/** The route to the Caching Service of exactly one instance. */
export interface CacheWay {
    readonly instance: Instance;
    readonly name: "DIRECT" | "GATEWAY" | "OPEN";
    readonly endpoint: Endpoint;
    /** `X-InstanceId` for a gateway; null: its own port, or that of the single service it is a part of. */
    readonly pinnedTo: string | null;
    readonly credential: "certificate" | "none";
}

/** The result of the search for a route. */
export interface WayFound {
    readonly instance: Instance;
    readonly way: CacheWay | null;
    /** The reason if there is none. */
    readonly trouble: CacheTrouble | null;
}

export function openWays(found: readonly WayFound[]): readonly CacheWay[] {
    return found.flatMap(({ way }) => (way === null ? [] : [way]));
}

export function nameOf({ host, port }: Endpoint): string {
    return `${host}:${port}`;
}
