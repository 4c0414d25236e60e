// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LogEntry } from "../../model/logs/log";
import type { LogStream, SortedEntry } from "./logStream";

interface Head {
    readonly rest: AsyncGenerator<SortedEntry>;
    next: SortedEntry | null;
}

/**
 * The lines of all logs in the order of time; of equal times in the order of the logs, and within one log in its order. It holds
 * one page of each log, regardless of their length.
 */
export async function* mergeLogs(streams: readonly LogStream[], isLast: boolean): AsyncGenerator<LogEntry> {
    const heads = await Promise.all(streams.map((stream) => headOf(stream.entries(isLast))));
    for (;;) {
        const first = earliest(heads);
        if (first === null || first.next === null) {
            return;
        }
        yield first.next.entry;
        await proceed(first);
    }
}

async function headOf(rest: AsyncGenerator<SortedEntry>): Promise<Head> {
    const head: Head = { rest, next: null };
    await proceed(head);
    return head;
}

async function proceed(head: Head): Promise<void> {
    const result = await head.rest.next();
    head.next = result.done === true ? null : result.value;
}

function earliest(heads: readonly Head[]): Head | null {
    const orderOf = (head: Head | null): number => head?.next?.order ?? Number.POSITIVE_INFINITY;
    const first = heads.reduce<Head | null>((one, other) => (orderOf(other) < orderOf(one) ? other : one), null);
    return first ?? heads.find(({ next }) => next !== null) ?? null;
}
