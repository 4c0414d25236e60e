// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Real milliseconds between two looks at the clock. */
const tickMs = 40;

/** Relates simulated time to real time. With pace 0 it stops until it is advanced. */
export class Pacemaker {
    private readonly beganAt = performance.now();
    private timer: NodeJS.Timeout | null = null;
    private skippedMs = 0;

    public constructor(
        private readonly simulatedStart: number,
        private readonly pace: number,
    ) {}

    public get isManual(): boolean {
        return this.pace === 0;
    }

    /** Real milliseconds since the beginning. */
    public elapsedMs(): number {
        return performance.now() - this.beganAt;
    }

    /** Where simulated time should be now. */
    public simulatedNow(): number {
        return this.simulatedStart + this.skippedMs + Math.floor(this.elapsedMs() * this.pace);
    }

    /** Simulated time was moved by hand. */
    public skip(simulatedMs: number): void {
        this.skippedMs += simulatedMs;
    }

    /** How long a simulated time takes. */
    public realMs(simulatedMs: number): number {
        return this.isManual ? 0 : simulatedMs / this.pace;
    }

    public run(tick: () => void): void {
        if (!this.isManual) {
            this.timer = setInterval(tick, Math.max(tickMs, 500 / this.pace));
        }
    }

    public stop(): void {
        if (this.timer !== null) {
            clearInterval(this.timer);
        }
    }
}
