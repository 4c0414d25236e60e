// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Announcement } from "../../model/operation/announcement";

/** The result for an operation, from all announcements that were seen after its own was visible. */
type Standing =
    /** There is no other announcement: it holds the deployment. */
    | { readonly kind: "alone" }
    /** The others looked later, or will: they give way, or one of them holds. */
    | { readonly kind: "waits"; readonly for: Announcement }
    | { readonly kind: "gives-way"; readonly to: Announcement };

type Own = Pick<Announcement, "operationId" | "deployment">;

/**
 * Of two that hold, the one whose announcement was visible later looked after that and saw the other: so two never hold. Of those
 * that have only announced themselves, the one with the lowest operation id stays, so that not all give way.
 */
export function standingOf(own: Own, all: readonly Announcement[], now: Date): Standing {
    const others = livingOthers(own, all, now);
    const holder = others.find(({ phase }) => phase === "holding");
    if (holder !== undefined) {
        return { kind: "gives-way", to: holder };
    }
    const [lowest] = [...others].sort(byOperationId);
    if (lowest === undefined) {
        return { kind: "alone" };
    }
    return own.operationId < lowest.operationId ? { kind: "waits", for: lowest } : { kind: "gives-way", to: lowest };
}

function livingOthers(own: Own, all: readonly Announcement[], now: Date): readonly Announcement[] {
    return all.filter(
        (one) => one.deployment === own.deployment && one.operationId !== own.operationId && !hasExpired(one, now),
    );
}

/** A program that is gone renews nothing: its announcement expires. An announcement without a valid time counts as live. */
export function hasExpired({ expires }: Pick<Announcement, "expires">, now: Date): boolean {
    return Date.parse(expires) < now.getTime();
}

/** Expired announcements for the same deployment. */
export function expiredOf(own: Own, all: readonly Announcement[], now: Date): readonly Announcement[] {
    return all.filter((one) => one.deployment === own.deployment && hasExpired(one, now));
}

/** The announcement of this very operation, as others see it. */
export function ownAmong(
    { operationId }: Pick<Own, "operationId">,
    all: readonly Announcement[],
): Announcement | undefined {
    return all.find((one) => one.operationId === operationId);
}

function byOperationId(one: Announcement, other: Announcement): number {
    return one.operationId < other.operationId ? -1 : 1;
}
