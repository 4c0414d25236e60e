// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { GatewayHealth } from "../../model/seen/gatewayHealth";
import type { InfinispanHealth } from "../../model/seen/cachingHealth";
import { memberOf, objectOf, textOf } from "./jsonValue";

/**
 * A single service answers DOWN and HTTP 503 as long as a configured peer of its cache cluster is missing, although it
 * serves. The parts distinguish this from a fault: every other part is UP, every cache runs, and there are fewer members than initial hosts.
 * @returns null if the answer is judged like that of any gateway
 */
export function verdictOfSingleService(
    json: unknown,
    infinispan: InfinispanHealth | null,
): Pick<GatewayHealth, "verdict" | "detail"> | null {
    if (infinispan === null || textOf(memberOf(json, "status")) !== "DOWN") {
        return null;
    }
    const gateway = textOf(memberOf(json, "components", "gateway", "status"));
    if (gateway === null) {
        return unknown("it does not show its gateway part");
    }
    if (isAnotherPartDown(json)) {
        return null;
    }
    if (infinispan.notUnderstood !== null) {
        return unknown(infinispan.notUnderstood);
    }
    return infinispan.caches === "running" ? verdictOfCluster(infinispan) : null;
}

function verdictOfCluster({
    status,
    members,
    initialHosts,
}: InfinispanHealth): Pick<GatewayHealth, "verdict" | "detail"> {
    if (status !== "DOWN") {
        return unknown(`it is DOWN, and each of its parts is UP or ${status ?? "without a word"}`);
    }
    const [seen, expected] = [members?.length ?? 0, initialHosts?.length ?? 0];
    return seen < expected
        ? { verdict: "ready", detail: `UP, but DOWN for its cache cluster: ${seen} of ${expected} members` }
        : unknown("its infinispan part is DOWN with every cache running and every member there");
}

/** Spring also counts UNKNOWN (`SimpleStatusAggregator`). */
function isAnotherPartDown(json: unknown): boolean {
    const parts = Object.entries(objectOf(memberOf(json, "components")) ?? {});
    const details = ["discovery", "zaas"].map((name) =>
        textOf(memberOf(json, "components", "gateway", "details", name)),
    );
    return (
        parts.some(([name, part]) => name !== "infinispan" && !["UP", "UNKNOWN"].includes(statusOf(part))) ||
        details.some((word) => word !== null && word !== "UP")
    );
}

function statusOf(part: unknown): string {
    return textOf(memberOf(part, "status")) ?? "";
}

function unknown(what: string): Pick<GatewayHealth, "verdict" | "detail"> {
    return { verdict: "unknown", detail: `alive, but its health has an unknown format: ${what}` };
}
