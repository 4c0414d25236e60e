// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../../health/state/decideInstances";
import type { Placement } from "../view";

interface Ranked {
    readonly target: DecidedInstance;
    readonly rank: number;
    /** The reason for its position; null for those without a separate reason. */
    readonly why: string | null;
}

/**
 * The order of the restart: first the instances that do not serve, because they can only gain; then the backups; the owner of the file
 * system late; and last the system that new connections prefer, so that users move only once.
 */
export function rollingOrder(
    targets: readonly DecidedInstance[],
    placement: Placement,
): { readonly inOrder: readonly DecidedInstance[]; readonly explanation: string | null } {
    const ranked = targets.map((target) => rankOf(target, placement)).sort((a, b) => a.rank - b.rank);
    const inOrder = ranked.map(({ target }) => target);
    const names = ranked.map(({ target, why }) => `${target.instance.id}${why === null ? "" : ` (${why})`}`);
    return { inOrder, explanation: ranked.length > 1 ? `Order: ${names.join(", then ")}.` : null };
}

function rankOf(target: DecidedInstance, placement: Placement): Ranked {
    const { instance, state, signs } = target;
    if (signs.job === "absent") {
        return { target, rank: 0, why: `${state}, brought up first` };
    }
    if (state !== "READY") {
        return { target, rank: 1, why: `${state}, repaired before any other instance is stopped` };
    }
    if (instance.systemName === placement.preferredSystem) {
        return { target, rank: 4, why: "last, because new connections prefer its system" };
    }
    if (instance.systemName === placement.fileSystemOwner) {
        return { target, rank: 3, why: "late, because its system owns the file system of the configuration" };
    }
    return { target, rank: 2, why: null };
}
