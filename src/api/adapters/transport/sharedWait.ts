// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Clock } from "../../ports/clock";

/** A query keeps at least this part of its timeout, and loses no more than the two waits before it may take. */
const leastShare = 0.35;
const mostMs = 3_500;

/**
 * The connections of one run that wait for a handshake. A query that is sent while a server hangs ends together with the wait for that
 * server: hung systems cost one request timeout, whichever of their ports are queried first (docs/contract.md, "Bounds"). A server
 * that completed the handshake is slow, and no query has less time because of it.
 */
export class SharedWait {
    private readonly waiting = new Set<{ readonly since: number }>();

    public constructor(private readonly clock: Clock) {}

    /** How long a query may take that is sent now. */
    public timeoutFor(timeoutMs: number): number {
        const [oldest] = this.waiting;
        const waitedMs = oldest === undefined ? 0 : this.clock.now().getTime() - oldest.since;
        return Math.max(timeoutMs - Math.min(waitedMs, mostMs), timeoutMs * leastShare);
    }

    /** A connection that waits from now until the function that is returned is called. */
    public begin(): () => void {
        const one = { since: this.clock.now().getTime() };
        this.waiting.add(one);
        return () => void this.waiting.delete(one);
    }
}
