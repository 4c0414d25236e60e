// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheWay } from "./cacheWay";
import type { StoredEntry } from "./judge/readEntries";
import type { StepOfRound } from "./probeSteps";
import type { Probing } from "./probing";

/** The results of the writes of one step: the time of each acknowledgement, or the reason why there is none. */
export interface Acknowledgements {
    readonly at: Map<string, number>;
    readonly failed: Map<string, string>;
}

const shortestPauseMs = 25;
const longestPauseMs = 1_000;
/** A pause is a part of the time that has passed, so that every delay is measured with the same relative error. */
const shareOfElapsed = 8;
const readsThatMayFail = 2;

/** One reader in one step, and the writers whose change it has not seen yet. */
interface Watch {
    readonly reader: CacheWay;
    readonly pending: Set<CacheWay>;
    /** The time of the last look that did not find it. */
    readonly missedAt: Map<string, number>;
}

/** Reads one instance until it shows what every other one wrote, or the time for that is over. */
export async function watchStep(
    probing: Probing,
    step: StepOfRound,
    writers: readonly CacheWay[],
    reader: CacheWay,
    acknowledgements: Acknowledgements,
): Promise<void> {
    const others = writers.filter(
        ({ instance }) => instance !== reader.instance && probing.board.isOpen(instance.id, reader.instance.id),
    );
    const watch: Watch = { reader, pending: new Set(others), missedAt: new Map() };
    let failures = 0;
    while (watch.pending.size > 0 && !probing.isOver) {
        dropFailed(probing, watch, acknowledgements);
        const written = [...watch.pending].filter(({ instance }) => acknowledgements.at.has(instance.id));
        if (written.length === 0) {
            await probing.pause(shortestPauseMs);
            continue;
        }
        const sentMs = probing.nowMs;
        const reply = await probing.read(probing.calls.list(reader));
        const midMs = (sentMs + probing.nowMs) / 2;
        if (reply.ok) {
            look(probing, step, watch, written, reply.value, midMs, acknowledgements);
        } else if (++failures >= readsThatMayFail) {
            giveUp(probing, watch, reply.trouble.why);
        }
        if (watch.pending.size > 0) {
            await probing.pause(pauseAfter(probing.nowMs, watch, acknowledgements));
        }
    }
}

function dropFailed({ board }: Probing, { reader, pending }: Watch, { failed }: Acknowledgements): void {
    for (const writer of pending) {
        const why = failed.get(writer.instance.id);
        if (why !== undefined) {
            board.couldNotTell(writer.instance.id, reader.instance.id, why);
            pending.delete(writer);
        }
    }
}

function giveUp({ board, isOver }: Probing, { reader, pending }: Watch, why: string): void {
    if (!isOver) {
        pending.forEach(({ instance }) => board.couldNotTell(instance.id, reader.instance.id, why));
        pending.clear();
    }
}

/** A change became visible between the last look without it, or its acknowledgement, and this look. */
function look(
    probing: Probing,
    step: StepOfRound,
    { reader, pending, missedAt }: Watch,
    written: readonly CacheWay[],
    entries: readonly StoredEntry[],
    midMs: number,
    { at }: Acknowledgements,
): void {
    const to = reader.instance.id;
    for (const writer of written) {
        const from = writer.instance.id;
        const acknowledgedMs = at.get(from) ?? midMs;
        if (step.isVisible(entries, writer)) {
            const before = Math.max(acknowledgedMs, missedAt.get(from) ?? acknowledgedMs);
            const delayMs = (before + Math.max(before, midMs)) / 2 - acknowledgedMs;
            probing.board.saw(from, to, step.step, delayMs);
            pending.delete(writer);
        } else if (midMs - acknowledgedMs > probing.bounds.waitMs) {
            probing.board.missed(from, to, missedWords[step.step](probing.bounds.waitMs / 1_000));
            pending.delete(writer);
        } else {
            missedAt.set(from, midMs);
        }
    }
}

const missedWords: Readonly<Record<StepOfRound["step"], (seconds: number) => string>> = {
    created: (seconds) => `a new entry was not seen within ${seconds} s`,
    updated: (seconds) => `a changed value was not seen within ${seconds} s`,
    deleted: (seconds) => `a deletion was not seen within ${seconds} s`,
};

function pauseAfter(nowMs: number, { pending }: Watch, { at }: Acknowledgements): number {
    const times = [...pending].flatMap(({ instance }) => at.get(instance.id) ?? []);
    const elapsed = nowMs - Math.max(0, ...times);
    return Math.min(longestPauseMs, Math.max(shortestPauseMs, elapsed / shareOfElapsed));
}
