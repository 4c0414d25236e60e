// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheWay } from "./cacheWay";
import type { CacheTrouble } from "./judge/trouble";
import type { Probing } from "./probing";
import type { StepOfRound } from "./probeSteps";
import { probeSteps } from "./probeSteps";
import type { Acknowledgements } from "./watchStep";
import { watchStep } from "./watchStep";

/** Writes a probe on every instance, looks for it on every other, changes it, looks again, deletes it, and looks a last time. */
export async function probeRound(probing: Probing, round: number): Promise<void> {
    let writers = probing.ways;
    for (const step of probeSteps(probing, round)) {
        if (probing.isOver || writers.length === 0) {
            return;
        }
        writers = await runStep(probing, step, writers);
    }
}

/** @returns the writers whose write was acknowledged */
async function runStep(
    probing: Probing,
    step: StepOfRound,
    writers: readonly CacheWay[],
): Promise<readonly CacheWay[]> {
    const acknowledgements: Acknowledgements = { at: new Map(), failed: new Map() };
    const writing = writers.map(async (writer) => {
        const reply = await step.write(writer);
        if (reply.ok) {
            acknowledgements.at.set(writer.instance.id, probing.nowMs);
        } else {
            acknowledgements.failed.set(writer.instance.id, whyNot(step, reply.trouble));
        }
    });
    const watching = probing.ways.map((reader) => watchStep(probing, step, writers, reader, acknowledgements));
    // A write is always awaited to its end: an abandoned write may still arrive after the cleanup.
    await Promise.all([...writing, ...watching]);
    return writers.filter(({ instance }) => acknowledgements.at.has(instance.id));
}

function whyNot({ step }: StepOfRound, { kind, why }: CacheTrouble): string {
    return kind === "absent" ? `its probe was gone before it was ${step}: the store evicts entries` : why;
}
