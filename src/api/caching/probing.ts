// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Clock } from "../ports/clock";
import type { CacheCalls } from "./cacheCalls";
import type { CacheWay } from "./cacheWay";
import type { CacheReply, CacheTrouble } from "./judge/trouble";
import type { ProbeBoard } from "./probeBoard";

/** One verification under way. Its requests outlive the signal, so that what was written can be removed. */
export class Probing {
    /** Probes that may lie at their writer, by their keys. */
    public readonly outstanding = new Map<string, CacheWay>();
    private readonly ended: Promise<CacheReply<never>>;

    public constructor(
        public readonly ways: readonly CacheWay[],
        public readonly calls: CacheCalls,
        public readonly board: ProbeBoard,
        public readonly clock: Clock,
        public readonly bounds: {
            readonly runId: string;
            /** Epoch milliseconds; another run may remove the probes then. */
            readonly expiresMs: number;
            /** Epoch milliseconds; nothing new is begun after it. */
            readonly stopAtMs: number;
            /** How long a change may take to be seen. */
            readonly waitMs: number;
            readonly signal: AbortSignal;
        },
    ) {
        this.ended = new Promise((resolve) => {
            bounds.signal.addEventListener("abort", () => resolve({ ok: false, trouble: endedTrouble }), {
                once: true,
            });
        });
    }

    public get nowMs(): number {
        return this.clock.now().getTime();
    }

    public get isOver(): boolean {
        return this.bounds.signal.aborted || this.nowMs >= this.bounds.stopAtMs;
    }

    /** A read is abandoned when the run ends. */
    public read<T>(work: Promise<CacheReply<T>>): Promise<CacheReply<T>> {
        return this.bounds.signal.aborted ? this.ended : Promise.race([work, this.ended]);
    }

    public pause(milliseconds: number): Promise<void> {
        const left = Math.max(0, this.bounds.stopAtMs - this.nowMs);
        return this.clock.sleep(Math.min(milliseconds, left), this.bounds.signal);
    }
}

const endedTrouble: CacheTrouble = { kind: "failed", number: null, why: "the run was interrupted" };
