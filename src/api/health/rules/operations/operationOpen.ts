// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { InstanceState } from "../../../model/status";
import type { Snapshot, UnfinishedOperation } from "../../../model/seen/snapshot";
import type { DecidedInstance } from "../../state/decideInstances";
import { aboutSysplex, pass, unknown, warn } from "../judgement";
import type { Rule } from "../rule";
import { minuteOf } from "../../state/timeWords";

export const operationOpen: Rule = {
    id: "HA-OPS01",
    slug: "operation-open",
    title: "No operation is unfinished",
    area: "operations",
    severity: "WARNING",
    sets: ["quick", "default"],
    expected: "every operation in the journal of this workstation has ended",
    impact: "An instance may still be down or drained because of it.",
    remedy: "zowe ha restart --continue <operation>, or repeat the command; zowe ha operation show shows what is left",
    source: "the journal of operations on this workstation",
    access: "none",
    worksWithoutConfiguration: true,
    judge: ({ snapshot, decided }) => {
        const open = snapshot.journal.unfinished.filter((operation) => !isMoot(operation, decided));
        const unread = unreadElsewhere(snapshot);
        return open.length + unread.length === 0
            ? [pass(aboutSysplex, "none is open")]
            : [...open.map(judgeOne), ...unread];
    },
};

/** An unfinished operation of another workstation is not visible if its journal cannot be read. */
function unreadElsewhere({ journal }: Snapshot): readonly Judgement[] {
    const { away = null, gaps = [] } = journal.unread ?? {};
    const why = away ?? gaps[0];
    return why === undefined
        ? []
        : [unknown(aboutSysplex, `Not seen, operations of other workstations: ${why}.`, "zowe ha shared check")];
}

/** The goal of a start or a stop is visible in the states; that of a restart is not. */
const goals: Readonly<Record<string, readonly InstanceState[]>> = {
    START: ["READY", "DRAINED"],
    STOP: ["STOPPED", "SYSTEM-DOWN"],
};

/** Its goal is reached, or it had changed nothing yet and everything serves: nothing is unfinished. */
function isMoot(operation: UnfinishedOperation, decided: readonly DecidedInstance[]): boolean {
    const { kind, instances, tookAny } = operation;
    const goal = goals[kind] ?? [];
    const states = decided.filter(({ instance }) => instances.includes(instance.id)).map(({ state }) => state);
    return states.every((state) => goal.includes(state)) || (!tookAny && states.every((state) => state === "READY"));
}

function judgeOne({ operationId, kind, startedAt, instances, endedAs }: UnfinishedOperation): Judgement {
    const end = endedAs === null ? "has no end: it is still running, or its program is gone" : `ended ${endedAs}`;
    const again =
        kind === "RESTART" || kind === "DRILL"
            ? `zowe ha ${kind.toLowerCase()} --continue ${operationId}`
            : `zowe ha operation show ${operationId}; then zowe ha ${kind.toLowerCase()} --lpars ${instances.join(",")}`;
    return warn(
        aboutSysplex,
        `The ${kind.toLowerCase()} ${operationId} of ${instances.join(", ")}, begun at ${minuteOf(startedAt)}, ${end}.`,
        operationOpen.impact,
        again,
    );
}
