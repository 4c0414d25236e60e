// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** One thing that may happen next, and what is so afterwards. */
export interface Happening<S> {
    readonly name: string;
    readonly next: S;
    /** A bound that passed, or a program that died: what the protocol must survive and may not need. */
    readonly isTrouble?: boolean;
}

export interface Model<S> {
    readonly initial: S;
    readonly happenings: (state: S) => readonly Happening<S>[];
    /** What must never be, in words; null while it is well. */
    readonly complaint: (state: S) => string | null;
    readonly isOver: (state: S) => boolean;
}

export interface Explored {
    readonly states: number;
    /** The first violation, with the shortest way to it. */
    readonly violation: string | null;
    /** A state from which the end cannot be reached unless a bound passes or a program dies. */
    readonly stuck: string | null;
}

interface Seen<S> {
    readonly state: S;
    readonly from: string | null;
    readonly by: string;
}

/** Goes through every state that can be reached, in breadth, so that the way to a violation is the shortest. */
export function explore<S>(model: Model<S>): Explored {
    const seen = new Map<string, Seen<S>>();
    const before = new Map<string, string[]>();
    const ends: string[] = [];
    const queue = [add(seen, model.initial, null, "begin")];
    for (let at = 0; at < queue.length; at += 1) {
        const key = queue[at] as string;
        const { state } = seen.get(key) as Seen<S>;
        const complaint = model.complaint(state);
        if (complaint !== null) {
            return { states: seen.size, violation: `${wayTo(seen, key)}: ${complaint}`, stuck: null };
        }
        if (model.isOver(state)) {
            ends.push(key);
        }
        for (const { name, next, isTrouble } of model.happenings(state)) {
            const nextKey = JSON.stringify(next);
            if (!seen.has(nextKey)) {
                queue.push(add(seen, next, key, name));
            }
            if (isTrouble !== true) {
                const known = before.get(nextKey) ?? [];
                known.push(key);
                before.set(nextKey, known);
            }
        }
    }
    return { states: seen.size, violation: null, stuck: firstStuck(seen, before, ends) };
}

function add<S>(seen: Map<string, Seen<S>>, state: S, from: string | null, by: string): string {
    const key = JSON.stringify(state);
    seen.set(key, { state, from, by });
    return key;
}

/** Backward from the ends: what is not reached can only wait. */
function firstStuck<S>(
    seen: ReadonlyMap<string, Seen<S>>,
    before: ReadonlyMap<string, readonly string[]>,
    ends: readonly string[],
): string | null {
    const reaching = new Set(ends);
    const queue = [...ends];
    for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
        for (const earlier of before.get(key) ?? []) {
            if (!reaching.has(earlier)) {
                reaching.add(earlier);
                queue.push(earlier);
            }
        }
    }
    const stuck = [...seen.keys()].find((key) => !reaching.has(key));
    return stuck === undefined ? null : wayTo(seen, stuck);
}

function wayTo<S>(seen: ReadonlyMap<string, Seen<S>>, key: string): string {
    const names: string[] = [];
    for (let at: string | null = key; at !== null; at = seen.get(at)?.from ?? null) {
        names.unshift(seen.get(at)?.by ?? "");
    }
    return names.join(", ");
}
