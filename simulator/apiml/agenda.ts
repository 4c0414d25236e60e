// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Planned events in the order of time; events of the same time occur in the order in which they were added. */
export interface Agenda {
    /** Simulated epoch milliseconds up to which everything has happened. */
    readonly now: number;
    at(time: number, action: (now: number) => void): void;
    runUntil(now: number): void;
}

interface Due {
    readonly time: number;
    readonly order: number;
    readonly action: (now: number) => void;
}

const isBefore = (a: Due, b: Due): boolean => a.time < b.time || (a.time === b.time && a.order < b.order);

/** A binary heap: 32 systems keep some 200 recurring events in it. */
export function createAgenda(): Agenda {
    const heap: Due[] = [];
    let order = 0;
    let now = 0;

    return {
        get now() {
            return now;
        },
        at(time, action) {
            push(heap, { time: Math.max(time, now), order: order++, action });
        },
        runUntil(until) {
            for (let next = heap[0]; next !== undefined && next.time <= until; next = heap[0]) {
                pop(heap);
                now = next.time;
                next.action(now);
            }
            now = Math.max(now, until);
        },
    };
}

function push(heap: Due[], due: Due): void {
    let index = heap.length;
    while (index > 0) {
        const parentIndex = (index - 1) >> 1;
        const parent = heap[parentIndex];
        if (parent === undefined || isBefore(parent, due)) {
            break;
        }
        heap[index] = parent;
        index = parentIndex;
    }
    heap[index] = due;
}

function pop(heap: Due[]): void {
    const last = heap.pop();
    if (last === undefined || heap.length === 0) {
        return;
    }
    let index = 0;
    for (let child = smallerChild(heap, 0); child !== null; child = smallerChild(heap, index)) {
        const due = heap[child];
        if (due === undefined || isBefore(last, due)) {
            break;
        }
        heap[index] = due;
        index = child;
    }
    heap[index] = last;
}

function smallerChild(heap: readonly Due[], index: number): number | null {
    const left = heap[2 * index + 1];
    const right = heap[2 * index + 2];
    if (left === undefined) {
        return null;
    }
    return right !== undefined && isBefore(right, left) ? 2 * index + 2 : 2 * index + 1;
}
