// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CachingHealth } from "../../model/seen/cachingHealth";
import { jsonOf, memberOf, objectOf, textOf, textsOf } from "./jsonValue";

/** `/cachingservice/application/health`, of any status (E-CCH-17; the later form, api-layer#4450, is not recorded). */
export function parseCachingHealth(status: number, body: string): CachingHealth {
    const nothing = { members: null, initialHosts: null };
    if (status === 401 || status === 403) {
        return { ...nothing, verdict: "protected" };
    }
    const json = jsonOf(body);
    const word = textOf(memberOf(json, "status"));
    if (word === null || (status !== 200 && status !== 503)) {
        return { ...nothing, verdict: "unknown" };
    }
    const cluster = clusterIn(json, 8);
    return {
        verdict: status === 200 && word === "UP" ? "up" : "down",
        members: listIn(cluster, "members"),
        initialHosts: listIn(cluster, "initialHosts"),
    };
}

/** The position of `cluster` in the document is not certain, so it is searched. */
function clusterIn(value: unknown, depth: number): unknown {
    const object = depth === 0 ? null : objectOf(value);
    if (object === null) {
        return undefined;
    }
    const cluster = memberOf(object, "cluster");
    const isCluster = Array.isArray(memberOf(cluster, "members"));
    return isCluster
        ? cluster
        : Object.values(object)
              .map((member) => clusterIn(member, depth - 1))
              .find((found) => found !== undefined);
}

function listIn(cluster: unknown, name: string): readonly string[] | null {
    const list = memberOf(cluster, name);
    return Array.isArray(list) ? textsOf(list) : null;
}
