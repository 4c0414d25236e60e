// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Lets at most `width` pieces of work run at once, in order of arrival (docs/contract.md, "Bounds": 3 for each z/OSMF). */
export class Turnstile {
    private running = 0;
    private readonly waiting: (() => void)[] = [];

    public constructor(private readonly width: number) {}

    public async pass<T>(work: () => Promise<T>): Promise<T> {
        if (this.running >= this.width) {
            await new Promise<void>((resolve) => this.waiting.push(resolve));
        } else {
            this.running += 1;
        }
        try {
            return await work();
        } finally {
            this.leave();
        }
    }

    private leave(): void {
        const next = this.waiting.shift();
        if (next) {
            next();
        } else {
            this.running -= 1;
        }
    }
}
