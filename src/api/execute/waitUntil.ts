// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationBegan, OperationEvent } from "../model/operation/event";
import type { Outcome } from "../model/exitCodes";
import type { InstanceState } from "../model/status";
import type { Clock } from "../ports/clock";
import type { Ports } from "../ports/ports";

/** One look: the state of the targets, and the facts that are still missing. */
export interface Waited {
    readonly states: Readonly<Record<string, InstanceState>>;
    readonly missing: readonly string[];
    /** Every server rejects the credentials: the missing facts will never be seen. */
    readonly isDenied?: boolean;
}

/** All systems are queried, so not too often. */
const pauseMs = 5_000;
const quickMs = 2_000;

/** The limits of the wait, and how it is reported. */
interface WaitBounds {
    readonly stableSeconds: number;
    /** The cause of the abort signal. */
    readonly endedBy: () => "user" | "deadline";
}

/**
 * Looks until nothing has been missing for a while. Reports each change once; changes nothing.
 * Ends with `looked` and `operation-ended`.
 */
export async function* waitUntil(
    began: OperationBegan,
    look: () => Promise<Waited>,
    bounds: WaitBounds,
    { clock, signal }: Pick<Ports, "clock" | "signal">,
): AsyncGenerator<OperationEvent, void> {
    const start = clock.now().getTime();
    let last: Standing = { states: {}, words: "the first check", heldSeconds: -1, since: null };
    yield began;
    while (!signal.aborted) {
        const waited = await look();
        // A look that was cut off shows less than the one before it.
        const next = signal.aborted ? last : standing(waited, last, clock.now().getTime(), bounds);
        if (next.heldSeconds >= bounds.stableSeconds) {
            yield* end(next, clock, "DONE", doneReason(bounds));
            return;
        }
        if (waited.isDenied === true && waited.missing.length > 0) {
            yield* end(next, clock, "DENIED", `z/OSMF rejected the user ID or password; not reached: ${next.words}`);
            return;
        }
        if (next.words !== last.words) {
            yield waiting(next, start, clock);
        }
        last = next;
        await clock.sleep(pauseAfter(next, bounds), signal);
    }
    const outcome = bounds.endedBy() === "user" ? "INTERRUPTED" : "TIMEOUT";
    yield* end(last, clock, outcome, `not reached: ${last.words}`);
}

/** The result of one look. */
interface Standing {
    readonly states: Waited["states"];
    readonly words: string;
    /** Negative: something is missing. */
    readonly heldSeconds: number;
    readonly since: number | null;
}

function standing({ states, missing }: Waited, last: Standing, now: number, { stableSeconds }: WaitBounds): Standing {
    if (missing.length > 0) {
        return { states, words: missing.join("; "), heldSeconds: -1, since: null };
    }
    const since = last.since ?? now;
    return {
        states,
        words: `the condition must be true for ${stableSeconds} s`,
        heldSeconds: (now - since) / 1_000,
        since,
    };
}

function pauseAfter({ heldSeconds }: Standing, { stableSeconds }: WaitBounds): number {
    return heldSeconds < 0 ? pauseMs : Math.min(quickMs, (stableSeconds - heldSeconds) * 1_000);
}

function waiting({ words }: Standing, start: number, clock: Clock): OperationEvent {
    const now = clock.now();
    const seconds = Math.round((now.getTime() - start) / 1_000);
    return { kind: "waiting", at: now.toISOString(), number: 0, waitsFor: words, seconds };
}

function* end(last: Standing, clock: Clock, outcome: Outcome, reason: string): Generator<OperationEvent, void> {
    const at = clock.now().toISOString();
    yield { kind: "looked", at, states: last.states };
    yield { kind: "operation-ended", at, outcome, reason };
}

function doneReason({ stableSeconds }: WaitBounds): string {
    return stableSeconds === 0 ? "the condition is true" : `the condition has been true for ${stableSeconds} s`;
}
