// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

interface Waiting {
    readonly dueAt: number;
    readonly wake: () => void;
}

/** Waits that end when the simulator closes: by real time, or until simulated time has come. */
export class Delays {
    private readonly timers = new Set<NodeJS.Timeout>();
    private waiting: Waiting[] = [];

    public async wait(milliseconds: number): Promise<void> {
        if (milliseconds <= 0) {
            return;
        }
        await new Promise<void>((resolve) => {
            const timer = setTimeout(() => {
                this.timers.delete(timer);
                resolve();
            }, milliseconds);
            this.timers.add(timer);
        });
    }

    public async until(dueAt: number): Promise<void> {
        await new Promise<void>((wake) => this.waiting.push({ dueAt, wake }));
    }

    public reached(now: number): void {
        const due = this.waiting.filter(({ dueAt }) => dueAt <= now);
        this.waiting = this.waiting.filter(({ dueAt }) => dueAt > now);
        due.forEach(({ wake }) => wake());
    }

    public close(): void {
        this.timers.forEach((timer) => clearTimeout(timer));
        this.timers.clear();
        this.waiting = [];
    }
}
