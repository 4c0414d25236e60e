// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { jsonOf, objectOf } from "./jsonValue";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

/** The keys of `GET /cachingservice/api/v1/cache`; a namespace that is empty may have an empty body (E-CCH-03). */
export function parseCacheKeys(body: string): Parsed<readonly string[]> {
    if (body.trim() === "" || body.trim() === "null") {
        return understood([]);
    }
    const entries = objectOf(jsonOf(body));
    return entries ? understood(Object.keys(entries)) : notUnderstood("it is not a set of cache entries");
}
