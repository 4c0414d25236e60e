// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Real milliseconds between two looks at the clock. */
const tickMs = 40;

/** Relates simulated time to real time. With pace 0 it stops until it is advanced. */
export class Pacemaker {
    private readonly beganAt = performance.now();
    private timer: NodeJS.Timeout | null = null;
    private skippedMs = 0;
    /** Real milliseconds during which time stood still. */
    private stoodMs = 0;
    /** After which operator command time stands still. */
    private standsAfter: RegExp | null = null;
    /** Since when it stands still. */
    private standsSince: number | null = null;

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
        const passedMs = (this.standsSince ?? this.elapsedMs()) - this.stoodMs;
        return this.simulatedStart + this.skippedMs + Math.floor(passedMs * this.pace);
    }

    /** Time stands still from the moment at which that operator command has been carried out, until `goOn`. */
    public standStillAfter(command: RegExp): void {
        this.standsAfter = command;
    }

    public carriedOut(command: string | null): void {
        if (command !== null && this.standsAfter?.test(command) === true) {
            this.standsSince ??= this.elapsedMs();
        }
    }

    /** Time passes again from where it stood. */
    public goOn(): void {
        this.standsAfter = null;
        if (this.standsSince !== null) {
            this.stoodMs += this.elapsedMs() - this.standsSince;
            this.standsSince = null;
        }
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
