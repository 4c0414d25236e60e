// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

const minuteMs = 60_000;

/** Heartbeats of the last full minute since the start (com.netflix.eureka.util.MeasuredRate): stepwise, not sliding. */
export class RenewalRate {
    private minute = 0;
    private current = 0;
    private last = 0;

    public constructor(private readonly startedAt: number) {}

    public count(now: number, heartbeats = 1): void {
        this.turn(now);
        this.current += heartbeats;
    }

    public lastMinute(now: number): number {
        this.turn(now);
        return this.last;
    }

    private turn(now: number): void {
        const minute = Math.floor((now - this.startedAt) / minuteMs);
        if (minute <= this.minute) {
            return;
        }
        this.last = minute === this.minute + 1 ? this.current : 0;
        this.current = 0;
        this.minute = minute;
    }
}
