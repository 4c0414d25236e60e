// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheInstance, RunningStorage } from "../../model/cache";
import type { CacheVerdict } from "./cacheVerdict";
import type { CacheTrouble } from "./trouble";
import { isRejection } from "./trouble";

/** The conclusions from one Caching Service about the store as a whole. */
export interface StoreFacts {
    readonly id: string;
    /** Null: its entries were seen. */
    readonly trouble: CacheTrouble | null;
    readonly running: RunningStorage | null;
    readonly configured: string | null;
    /** The data set or the server that is configured; null: none is known. */
    readonly backend: string | null;
    readonly members: readonly string[] | null;
}

/**
 * The result without writing. Views and modes can prove a split. The same view at every member proves one store,
 * but the configuration does not: 3.0 does not read the server of Redis from it, and a data set is one only on shared volumes.
 */
export function statusVerdict(facts: readonly StoreFacts[], hasCriticalFinding: boolean): CacheVerdict {
    return split(facts) ?? critical(hasCriticalFinding) ?? gap(facts) ?? whole(facts);
}

function split(facts: readonly StoreFacts[]): CacheVerdict | null {
    const local = facts.filter(({ running }) => running === "inmemory").map(({ id }) => id);
    if (local.length > 0 && facts.length > 1) {
        const keeps = local.length === 1 ? "does not share its entries" : "do not share their entries";
        return { outcome: "SEVERAL-STORES", reason: `${local.join(", ")} ${keeps} (inMemory)` };
    }
    const modes = new Set(facts.map(({ running }) => running).filter((running) => running !== null));
    if (modes.size > 1 && (modes.has("infinispan") || !modes.has("redis-or-vsam"))) {
        return { outcome: "SEVERAL-STORES", reason: `they run with different stores: ${[...modes].join(", ")}` };
    }
    const nodes = facts.filter(({ running }) => running === "infinispan");
    const alone = nodes.filter(({ members }) => members !== null && members.length < nodes.length);
    return alone.length > 0
        ? {
              outcome: "SEVERAL-STORES",
              reason: `not all of them see all members: ${alone.map(viewWords(nodes.length)).join(", ")}`,
          }
        : null;
}

const viewWords =
    (count: number) =>
    ({ id, members }: StoreFacts): string =>
        `${id} sees ${members?.length ?? 0} of ${count}`;

function critical(hasCriticalFinding: boolean): CacheVerdict | null {
    return hasCriticalFinding ? { outcome: "CRITICAL", reason: "see the findings" } : null;
}

function gap(facts: readonly StoreFacts[]): CacheVerdict | null {
    if (facts.length === 0) {
        return { outcome: "CANNOT-TELL", reason: "no instance has a Caching Service" };
    }
    const unseen = facts.filter(({ trouble }) => trouble !== null);
    if (unseen.length === facts.length && unseen.every(({ trouble }) => trouble !== null && isRejection(trouble))) {
        return { outcome: "DENIED", reason: "no Caching Service accepts the client certificate" };
    }
    const names = unseen.map(({ id }) => id).join(", ");
    return unseen.length > 0 ? { outcome: "CANNOT-TELL", reason: `${names} could not be queried` } : null;
}

function whole(facts: readonly StoreFacts[]): CacheVerdict {
    if (facts.length === 1) {
        return { outcome: "ONE-STORE", reason: "there is only one Caching Service" };
    }
    const members = common(facts, (one) => one.members && [...one.members].sort().join(", "));
    if (members !== null) {
        return { outcome: "ONE-STORE", reason: `all ${facts.length} see the same members: ${members}` };
    }
    const backend = common(facts, (one) => one.backend && `${one.configured ?? ""} ${one.backend}`);
    const known = backend === null ? "no view of the cluster is shown" : `all are configured with the same ${backend}`;
    const reason = `${known}; only a write test proves what they share: zowe ha cache verify`;
    return { outcome: "CANNOT-TELL", reason, exitCode: 0 };
}

/** The value that all report; null if one reports nothing, or a different value. */
function common(facts: readonly StoreFacts[], say: (facts: StoreFacts) => string | null): string | null {
    const said = new Set(facts.map(say));
    const [first = null] = said;
    return said.size === 1 ? first : null;
}

/** The conclusion if no entry could be seen: a service that still answers runs. */
export function inferred(
    trouble: CacheTrouble | null,
    buildVersion: string | null,
    registered: boolean | null,
): Pick<CacheInstance, "why" | "way"> {
    if (trouble === null) {
        return { why: null, way: "NONE" };
    }
    const isAlive =
        buildVersion !== null ||
        ["no-certificate", "certificate-refused", "nameless-certificate"].includes(trouble.kind);
    const registration = registered === null ? [] : [registered ? "it is registered UP" : "it is not registered UP"];
    const words = [trouble.why, ...(isAlive ? ["so it runs"] : []), ...registration];
    return { why: words.join("; "), way: isAlive ? "INFERRED" : "NONE" };
}
