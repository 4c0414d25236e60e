// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheOutcome, ContentComparison, LockProbe, MatrixCell } from "../../model/cache";
import { counted } from "../../model/counted";

/** Everything that a verification found, as its verdict needs it. */
export interface Verified {
    /** Instances that have a Caching Service and were chosen. */
    readonly expected: readonly string[];
    /** The services whose data could be read. */
    readonly asked: readonly string[];
    /** The certificate was rejected everywhere. */
    readonly isDenied: boolean;
    readonly isInterrupted: boolean;
    readonly matrix: readonly MatrixCell[];
    readonly groups: readonly (readonly string[])[];
    readonly contents: readonly ContentComparison[];
    readonly lock: readonly LockProbe[] | null;
    /** The parts are exactly the services that were queried through different routes: then the names of the namespaces may differ instead. */
    readonly isSplitByWay: boolean;
}

export interface CacheVerdict {
    readonly outcome: CacheOutcome;
    readonly reason: string;
    /** If it differs from that of the outcome: nothing is wrong, the result is only not known. */
    readonly exitCode?: 0;
}

/** One store, several, or not known; a proven fault takes precedence over missing evidence (docs/contract.md, "Exit codes"). */
export function cacheVerdict(verified: Verified): CacheVerdict {
    return proven(verified) ?? unproven(verified) ?? wholeStore(verified);
}

function proven({ matrix, groups, contents, lock, isSplitByWay }: Verified): CacheVerdict | null {
    const apart = matrix.filter(({ outcome }) => outcome === "NOT-SHARED");
    if (apart.length > 0 && !isSplitByWay) {
        const parts = groups.map((group) => group.join(", ")).join(" | ");
        const words = groups.length > 1 ? `${groups.length} stores: ${parts}` : `${apart.length} pairs do not share`;
        return { outcome: "SEVERAL-STORES", reason: words };
    }
    const differing = contents.filter(({ differences }) => differences.length > 0);
    if (differing.length > 0) {
        const keys = differing.flatMap(({ differences }) => differences).flatMap((one) => one.keys);
        const words = `${counted(keys.length, "key")} of ${differing.map(({ namespace }) => namespace).join(", ")}`;
        return { outcome: "CONTENTS-DIFFER", reason: `new entries are shared, but ${words} are not everywhere` };
    }
    const lost = (lock ?? []).filter(({ outcome }) => outcome === "LOST").map(({ instance }) => instance);
    return lost.length > 0
        ? {
              outcome: "LOCK-LOST",
              reason: `entries are shared, but the lock of the cluster is lost at ${lost.join(", ")}`,
          }
        : null;
}

function unproven(verified: Verified): CacheVerdict | null {
    if (verified.isInterrupted) {
        return { outcome: "INTERRUPTED", reason: "it was interrupted before everything was tested" };
    }
    if (verified.isDenied) {
        return { outcome: "DENIED", reason: "no Caching Service accepts the client certificate" };
    }
    const gap = gapIn(verified);
    return gap === null ? null : { outcome: "CANNOT-TELL", reason: gap };
}

function gapIn({ expected, asked, matrix, contents, lock, isSplitByWay }: Verified): string | null {
    const missing = expected.filter((id) => !asked.includes(id));
    if (missing.length > 0) {
        return `${missing.join(", ")} could not be queried`;
    }
    if (expected.length === 0) {
        return "no instance has a Caching Service";
    }
    if (isSplitByWay) {
        return "instances that were queried in different ways do not see each other, possibly only because their namespaces have different names";
    }
    const unknown = matrix.filter(({ outcome }) => outcome === "UNKNOWN");
    if (unknown.length > 0) {
        return `${counted(unknown.length, "pair")} of ${matrix.length} could not be tested`;
    }
    const unseen = contents.filter((one) => one.unseen.length > 0);
    if (unseen.length > 0) {
        return `the contents of ${unseen.map(({ namespace }) => namespace).join(", ")} could not be read everywhere`;
    }
    return (lock ?? []).some(({ outcome }) => outcome === "UNKNOWN") ? "the lock could not be tested everywhere" : null;
}

function wholeStore({ expected, matrix }: Verified): CacheVerdict {
    const reason =
        expected.length === 1
            ? "there is only one Caching Service"
            : `all ${expected.length} see what the others write (${matrix.length} of ${matrix.length} pairs)`;
    return { outcome: "ONE-STORE", reason };
}
