// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheWay } from "./cacheWay";
import { probeKey, probeValue } from "./judge/probeKey";
import type { StoredEntry } from "./judge/readEntries";
import type { CacheReply } from "./judge/trouble";
import type { ProbeStep } from "./probeBoard";
import type { Probing } from "./probing";

/** The action of one step at each writer, and the expected result at the others. */
export interface StepOfRound {
    readonly step: ProbeStep;
    write(writer: CacheWay): Promise<CacheReply<null>>;
    isVisible(entries: readonly StoredEntry[], writer: CacheWay): boolean;
}

/** The three steps of a round; every round has separate keys, so that late changes of one round do not disturb the next. */
export function probeSteps(probing: Probing, round: number): readonly StepOfRound[] {
    const { calls, ways, outstanding, bounds } = probing;
    const keyOf = (writer: CacheWay): string => probeKey(bounds.runId, round, ways.indexOf(writer) + 1);
    const valueOf = (writer: CacheWay, step: "created" | "updated"): string =>
        probeValue(bounds, writer.instance.id, round, step);
    const shows =
        (step: "created" | "updated"): StepOfRound["isVisible"] =>
        (entries, writer) =>
            entries.some(({ key, value }) => key === keyOf(writer) && value === valueOf(writer, step));
    const create: StepOfRound["write"] = (writer) => {
        outstanding.set(keyOf(writer), writer);
        return calls.create(writer, keyOf(writer), valueOf(writer, "created"));
    };
    const remove: StepOfRound["write"] = async (writer) => {
        const reply = await calls.remove(writer, keyOf(writer));
        if (reply.ok) {
            outstanding.delete(keyOf(writer));
        }
        return reply;
    };
    return [
        { step: "created", write: create, isVisible: shows("created") },
        {
            step: "updated",
            write: (writer) => calls.update(writer, keyOf(writer), valueOf(writer, "updated")),
            isVisible: shows("updated"),
        },
        {
            step: "deleted",
            write: remove,
            isVisible: (entries, writer) => entries.every(({ key }) => key !== keyOf(writer)),
        },
    ];
}
