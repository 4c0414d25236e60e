// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { AsyncResource } from "node:async_hooks";
import { activitySoFar } from "./activity";
import { isProgramRunning } from "./realWork";
import { currentWorkstation } from "./workstation";

/** Everything begins at this moment. */
const beginning = Date.parse("2026-11-22T02:00:00Z");
const hour = 3_600_000;
/** Work that has not ended after so much virtual time never will. */
const longest = 12 * hour;
const quietTurns = 3;
const idleTurnsAtMost = 100_000;

const RealDate = globalThis.Date;

/** Jest's own keeps more than a clock, and takes a thirtieth of all time. */
class VirtualDate extends RealDate {
    public constructor(...given: readonly unknown[]) {
        super(...((given.length === 0 ? [jest.now()] : given) as [number]));
    }

    public static override now(): number {
        return jest.now();
    }
}

/** Lets Date and the timers of this test file stand still until time is driven. */
export function stopTime(): void {
    jest.useFakeTimers({
        now: beginning,
        doNotFake: ["Date", "nextTick", "setImmediate", "clearImmediate", "queueMicrotask", "hrtime"],
    });
    globalThis.Date = VirtualDate as DateConstructor;
    // As Node's own timers do: what a timer calls belongs to who set it, and not to who moves time.
    globalThis.setTimeout = bound(globalThis.setTimeout);
    globalThis.setInterval = bound(globalThis.setInterval);
}

export function letTimePass(): void {
    globalThis.Date = RealDate;
    jest.useRealTimers();
}

/** Drives time while the work goes on: when nothing is left to do at this moment, it is the moment of the next timer. */
export async function driveTime<T>(work: () => Promise<T>): Promise<T> {
    jest.clearAllTimers();
    watching.clear();
    jest.setSystemTime(beginning);
    let isDone = false;
    let idleTurns = 0;
    const done = (): void => void (isDone = true);
    const working = work();
    working.then(done, done);
    for (;;) {
        await nothingMoves();
        if (isDone) {
            return working;
        }
        watching.forEach((look) => look());
        if (Date.now() - beginning > longest) {
            throw new Error(`Not done after ${longest / hour} virtual hours.`);
        }
        // Real work may still be under way, such as that of a library that takes a thread.
        idleTurns = jest.getTimerCount() === 0 ? idleTurns + 1 : 0;
        if (idleTurns > idleTurnsAtMost) {
            throw new Error("Everything waits, and nothing is set to wake it.");
        }
        jest.advanceTimersToNextTimer();
    }
}

const watching = new Set<() => void>();
const sampleMs = 20;

/**
 * Looks before each jump of virtual time, when everything that needs no time has happened: nothing that lasts is missed. Where no time is
 * driven it looks every few milliseconds.
 * @returns what ends it
 */
export function watchMoments(look: () => void): () => void {
    if (globalThis.Date === RealDate) {
        const timer = setInterval(look, sampleMs);
        return () => clearInterval(timer);
    }
    watching.add(look);
    return () => void watching.delete(look);
}

/** Waits by the clock of the test, virtual or real. */
export function passes(milliseconds: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * A turn ends when every promise is kept that needs no time. What is sent in it arrives in a later one, and a connection takes several:
 * time that jumped meanwhile would let a request time out that is answered at once.
 */
function nothingMoves(): Promise<void> {
    return new Promise((resolve) => {
        let quiet = 0;
        let before = activitySoFar();
        const turn = (): void => {
            const now = activitySoFar();
            quiet = now === before && !isProgramRunning() ? quiet + 1 : 0;
            before = now;
            if (quiet === quietTurns) {
                resolve();
            } else {
                setImmediate(turn);
            }
        };
        setImmediate(turn);
    });
}

function bound<T extends typeof setTimeout | typeof setInterval>(set: T): T {
    const wrapped = (work: (...args: unknown[]) => void, milliseconds?: number, ...args: unknown[]): unknown => {
        const owner = currentWorkstation();
        // `AsyncResource.bind` does the same, and defines properties for each function: there are thousands of timers.
        const context = new AsyncResource("virtual timer");
        const call = (...given: unknown[]): void => {
            if (owner?.isKilled !== true) {
                context.runInAsyncScope(work, undefined, ...given);
            }
        };
        return (set as (...all: unknown[]) => unknown)(call, milliseconds, ...args);
    };
    return wrapped as unknown as T;
}
