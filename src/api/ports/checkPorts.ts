// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Names } from "./names";
import type { Ports } from "./ports";
import type { Redis } from "./redis";

/** The additional queries of checks: names, and the store behind a Caching Service. */
export interface CheckPorts extends Ports {
    readonly names: Names;
    readonly redis: Redis;
}
