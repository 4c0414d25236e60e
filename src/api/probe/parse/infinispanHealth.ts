// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InfinispanHealth } from "../../model/seen/cachingHealth";
import { jsonOf, memberOf, objectOf, textOf, textsOf } from "./jsonValue";

/** Words of Infinispan's `ComponentStatus`. */
const running: readonly string[] = ["RUNNING"];
const notRunning: readonly string[] = ["INSTANTIATED", "INITIALIZING", "STOPPING", "TERMINATED", "FAILED"];

/** Null where the answer has no such component: below 3.5, and in the other layout. */
export function infinispanHealthIn(answer: unknown): InfinispanHealth | null {
    const part = objectOf(memberOf(jsonOf(answer), "components", "infinispan"));
    if (part === null) {
        return null;
    }
    const details = memberOf(part, "details", "infinispan");
    const words = wordsOf(details);
    const members = listIn(details, "members");
    const initialHosts = listIn(details, "initialHosts");
    const status = textOf(memberOf(part, "status"));
    return {
        status,
        caches: cachesOf(words),
        members,
        initialHosts,
        // Until the application is ready it is UNKNOWN, without details.
        notUnderstood: status === "UNKNOWN" && details === undefined ? null : strangeness(words, members, initialHosts),
    };
}

type Words = readonly (readonly [name: string, word: string | null])[];

function wordsOf(details: unknown): Words {
    const caches = Object.entries(objectOf(memberOf(details, "caches")) ?? {});
    return [
        ["infinispan", textOf(memberOf(details, "status"))],
        ...caches.map(([name, word]) => [name, textOf(word)] as const),
    ];
}

function cachesOf(words: Words): InfinispanHealth["caches"] {
    if (words.some(([, word]) => word !== null && notRunning.includes(word))) {
        return "not-running";
    }
    return words.length > 1 && words.every(([, word]) => word !== null && running.includes(word))
        ? "running"
        : "unknown";
}

function strangeness(
    words: Words,
    members: readonly string[] | null,
    initialHosts: readonly string[] | null,
): string | null {
    const strange = words.find(([, word]) => word === null || ![...running, ...notRunning].includes(word));
    if (strange) {
        return `the state of ${strange[0]} in its infinispan part is ${strange[1] ?? "missing"}`;
    }
    if (members === null || initialHosts === null) {
        return "its infinispan part does not list members and initialHosts of a cluster";
    }
    return words.length > 1 ? null : "its infinispan part lists no caches";
}

/** Null unless it is a list of names with at least one in it. */
function listIn(details: unknown, name: string): readonly string[] | null {
    const list = memberOf(details, "cluster", name);
    const texts = textsOf(list);
    return Array.isArray(list) && texts.length > 0 && texts.length === list.length ? texts : null;
}
