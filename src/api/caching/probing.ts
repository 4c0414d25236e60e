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
    ) {}

    public get nowMs(): number {
        return this.clock.now().getTime();
    }

    public get isOver(): boolean {
        return this.bounds.signal.aborted || this.nowMs >= this.bounds.stopAtMs;
    }

    /** A read is let go of when the run ends. */
    public async read<T>(work: Promise<CacheReply<T>>): Promise<CacheReply<T>> {
        const { signal } = this.bounds;
        let stop = (): void => undefined;
        const ended = new Promise<CacheReply<T>>((resolve) => {
            stop = () => resolve({ ok: false, trouble: endedTrouble });
            signal.addEventListener("abort", stop, { once: true });
        });
        try {
            return signal.aborted ? { ok: false, trouble: endedTrouble } : await Promise.race([work, ended]);
        } finally {
            signal.removeEventListener("abort", stop);
        }
    }

    public pause(milliseconds: number): Promise<void> {
        const left = Math.max(0, this.bounds.stopAtMs - this.nowMs);
        return this.clock.sleep(Math.min(milliseconds, left), this.bounds.signal);
    }
}

const endedTrouble: CacheTrouble = { kind: "failed", number: null, why: "the run was ended" };
