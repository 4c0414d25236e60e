// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Clock } from "../../../src/api/ports/clock";

interface Timer {
    readonly at: number;
    readonly order: number;
    readonly fire: () => void;
}

/**
 * Time that moves only when everybody waits for it. Work that is done without waiting for time takes none, so that a wait of
 * fifteen minutes is over in milliseconds and every run is the same.
 */
export class FakeClock implements Clock {
    private time: number;
    private count = 0;
    private timers: Timer[] = [];
    private isPumping = false;

    public constructor(start = "2026-11-22T02:00:00Z") {
        this.time = Date.parse(start);
    }

    public now(): Date {
        return new Date(this.time);
    }

    public sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
        return new Promise((resolve) => {
            if (signal?.aborted) {
                resolve();
                return;
            }
            const cancel = this.at(milliseconds, done);
            function done(): void {
                signal?.removeEventListener("abort", aborted);
                resolve();
            }
            function aborted(): void {
                cancel();
                done();
            }
            signal?.addEventListener("abort", aborted, { once: true });
        });
    }

    /** Something that happens by itself. @returns a function that prevents it */
    public at(milliseconds: number, fire: () => void): () => void {
        const timer = { at: this.time + Math.max(0, milliseconds), order: (this.count += 1), fire };
        this.timers.push(timer);
        this.pump();
        return () => {
            this.timers = this.timers.filter((one) => one !== timer);
        };
    }

    /** The next timer fires when nothing else is left to do at this moment. */
    private pump(): void {
        if (this.isPumping) {
            return;
        }
        this.isPumping = true;
        setImmediate(() => {
            this.isPumping = false;
            const next = this.timers.sort((a, b) => a.at - b.at || a.order - b.order).shift();
            if (next) {
                this.time = Math.max(this.time, next.at);
                next.fire();
                this.pump();
            }
        });
    }
}
