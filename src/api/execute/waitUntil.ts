// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationBegan, OperationEvent } from "../model/event";
import type { InstanceState } from "../model/status";
import type { Ports } from "../ports/ports";

/** One look: how the targets stand, and what is still missing. */
export interface Waited {
    readonly states: Readonly<Record<string, InstanceState>>;
    readonly missing: readonly string[];
}

/** Everybody is asked, so not too often. */
const pauseMs = 5_000;
const quickMs = 2_000;

/** How the wait is bounded and told. */
export interface WaitBounds {
    readonly stableSeconds: number;
    /** Who made the signal abort. */
    readonly endedBy: () => "user" | "deadline";
}

/**
 * Looks until nothing is missing and has not been for a while. Tells each change once; changes nothing.
 * Ends with `looked` and `operation-ended`.
 */
export async function* waitUntil(
    began: OperationBegan,
    look: () => Promise<Waited>,
    bounds: WaitBounds,
    { clock, signal }: Pick<Ports, "clock" | "signal">,
): AsyncGenerator<OperationEvent, void> {
    const start = clock.now().getTime();
    let holdsSince: number | null = null;
    let told = "";
    yield began;
    for (;;) {
        const { states, missing } = await look();
        const now = clock.now().getTime();
        holdsSince = missing.length > 0 ? null : (holdsSince ?? now);
        const heldSeconds = holdsSince === null ? -1 : (now - holdsSince) / 1_000;
        if (signal.aborted || heldSeconds >= bounds.stableSeconds) {
            const at = clock.now().toISOString();
            yield { kind: "looked", at, states };
            yield signal.aborted ? broken(at, bounds, told) : done(at, bounds);
            return;
        }
        const words = heldSeconds < 0 ? missing.join("; ") : `it to hold for ${bounds.stableSeconds} s`;
        if (words !== told) {
            told = words;
            const at = clock.now().toISOString();
            yield { kind: "waiting", at, number: 0, waitsFor: words, seconds: Math.round((now - start) / 1_000) };
        }
        const rest = (bounds.stableSeconds - heldSeconds) * 1_000;
        await clock.sleep(heldSeconds < 0 ? pauseMs : Math.min(quickMs, rest), signal);
    }
}

function broken(at: string, { endedBy }: WaitBounds, told: string): OperationEvent {
    const outcome = endedBy() === "user" ? "INTERRUPTED" : "TIMEOUT";
    return { kind: "operation-ended", at, outcome, reason: `still waiting for ${told}` };
}

function done(at: string, { stableSeconds }: WaitBounds): OperationEvent {
    const reason = stableSeconds === 0 ? "the condition holds" : `the condition has held for ${stableSeconds} s`;
    return { kind: "operation-ended", at, outcome: "DONE", reason };
}
