// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Clock } from "../../ports/clock";

/** A request keeps at least this part of its timeout. */
const leastShare = 0.35;

/**
 * The requests of one run that wait for an answer. A query that is sent while another server hangs ends together with the wait for that
 * server: hung systems cost one request timeout, whichever of their ports are queried first (docs/contract.md, "Bounds").
 */
export class SharedWait {
    private readonly pending = new Set<{ readonly since: number }>();

    public constructor(private readonly clock: Clock) {}

    /** How long a query may take that is sent now. */
    public timeoutFor(timeoutMs: number): number {
        const [oldest] = this.pending;
        const waitedMs = oldest === undefined ? 0 : this.clock.now().getTime() - oldest.since;
        return Math.max(timeoutMs - waitedMs, timeoutMs * leastShare);
    }

    /** The time of a query, from now to its end. */
    public async during<T>(work: () => Promise<T>): Promise<T> {
        const waiting = { since: this.clock.now().getTime() };
        this.pending.add(waiting);
        try {
            return await work();
        } finally {
            this.pending.delete(waiting);
        }
    }
}
