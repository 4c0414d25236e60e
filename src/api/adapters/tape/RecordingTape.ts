// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Tape } from "../../ports/tape";
import { systemClock } from "../workstation/systemClock";
import type { TapeEntry } from "./tapeEntry";

/** Records the answers while one command looks. */
export class RecordingTape implements Tape {
    public readonly isReplay = false;
    private readonly kept: TapeEntry[] = [];

    public get entries(): readonly TapeEntry[] {
        return [...this.kept];
    }

    public async ask<T>(key: string, ask: () => Promise<T>): Promise<T> {
        const index = this.kept.push({ key, value: null, pending: true }) - 1;
        const value = await ask();
        this.kept[index] = { key, value };
        return value;
    }

    public tell<T>(key: string, tell: () => T): T {
        const value = tell();
        this.kept.push({ key, value });
        return value;
    }

    public now(): Date {
        return systemClock.now();
    }
}
