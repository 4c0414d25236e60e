// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Endpoint } from "../sysplex";
import type { EurekaInstance } from "./registryEntry";
import type { LeaseSighting } from "./snapshot";
import type { Observation } from "../observation";

export interface EntrySighting {
    readonly entry: EurekaInstance;
    /** Read from the entry itself: lease times in lists are up to 180 s old (E-SEP-04). */
    readonly lease: LeaseSighting["lease"];
}

/** What one Discovery Service lists, each entry with its live lease. */
export interface DiscoverySighting {
    readonly instanceId: string;
    readonly endpoint: Endpoint;
    readonly entries: Observation<readonly EntrySighting[]>;
}
