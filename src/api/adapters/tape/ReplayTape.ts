// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Tape } from "../../ports/tape";
import type { TapeEntry } from "./tapeEntry";

/** Tells again what was taken down; nothing is asked. */
export class ReplayTape implements Tape {
    public readonly isReplay = true;
    private readonly byKey = new Map<string, TapeEntry[]>();
    private newest: Date;

    /** @param beganAt when the looking began */
    public constructor(entries: readonly TapeEntry[], beganAt: Date) {
        this.newest = beganAt;
        for (const entry of entries) {
            this.byKey.set(entry.key, [...(this.byKey.get(entry.key) ?? []), entry]);
        }
    }

    public async ask<T>(key: string, _: () => Promise<T>, unheld: () => T): Promise<T> {
        const entry = this.next(key);
        if (entry === undefined) {
            return unheld();
        }
        // As in the recording there is no answer, and the caller continues with its other routes.
        return entry.pending === true ? new Promise<T>(() => undefined) : this.heard(entry.value as T);
    }

    public tell<T>(key: string, tell: () => T): T {
        const entry = this.next(key, true);
        return entry === undefined ? tell() : (entry.value as T);
    }

    public now(): Date {
        return this.newest;
    }

    private next(key: string, repeatsLast = false): TapeEntry | undefined {
        const left = this.byKey.get(key) ?? [];
        return repeatsLast && left.length === 1 ? left[0] : left.shift();
    }

    private heard<T>(value: T): T {
        const at = (value as { readonly at?: unknown } | null)?.at;
        this.newest = at instanceof Date && at > this.newest ? at : this.newest;
        return value;
    }
}
