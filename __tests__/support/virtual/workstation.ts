// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { AsyncLocalStorage } from "node:async_hooks";

/** A program that may be killed: from then on it reaches neither its files nor the network, and nothing of it goes on. */
export class Workstation {
    /** @param pid under which others find it, or what is left of it; null: that of the tests */
    public constructor(public readonly pid: number | null = null) {}

    private isDead = false;
    private readonly endings: (() => void)[] = [];

    /** What it works on goes on with it. */
    public run<T>(work: () => Promise<T>): Promise<T> {
        return current.run(this, work);
    }

    public kill(): void {
        this.isDead = true;
        this.endings.forEach((end) => end());
    }

    public get isKilled(): boolean {
        return this.isDead;
    }

    /** What the operating system does for a process that ends, such as closing a connection. */
    public atEnd(end: () => void): void {
        this.endings.push(end);
    }
}

const current = new AsyncLocalStorage<Workstation>();

/** Null: what runs belongs to no program of its own. */
export function currentWorkstation(): Workstation | null {
    return current.getStore() ?? null;
}
