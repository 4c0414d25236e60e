// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** One reader receives the events of several writers in order. */
export class EventChannel<T> implements AsyncIterable<T> {
    private readonly waiting: T[] = [];
    private isClosed = false;
    private wake: () => void = () => undefined;

    public push(value: T): void {
        this.waiting.push(value);
        this.wake();
    }

    public close(): void {
        this.isClosed = true;
        this.wake();
    }

    public async *[Symbol.asyncIterator](): AsyncGenerator<T> {
        for (;;) {
            for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) {
                yield next;
            }
            if (this.isClosed) {
                return;
            }
            await new Promise<void>((resolve) => (this.wake = resolve));
        }
    }
}
