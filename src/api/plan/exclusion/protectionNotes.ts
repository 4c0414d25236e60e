// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Plan, Step } from "../../model/operation/plan";
import { guardOf } from "./guardOf";

/** Where an operation announces itself to other workstations. */
export interface Protection {
    /** Null: nowhere. */
    readonly place: string | null;
    /** The limits of that place, in sentences; if there is none, the reason in a clause. Null: nothing to report. */
    readonly note: string | null;
}

/** The protection from operations of other workstations that could stop the last serving instance, in one line. */
export function protectionNotes(plan: Plan, { place, note }: Protection): readonly string[] {
    const guarded = plan.steps.filter((step) => guardOf(plan, step) !== null);
    if (guarded.length === 0) {
        return [];
    }
    if (place !== null) {
        const limits = note === null ? "" : ` ${note}`;
        return [`Other workstations see this operation: it is announced in ${place}.${limits}`];
    }
    const reason = note === null ? "" : ` Reason: ${note}.`;
    return guarded.every((step) => isAnnounced(plan, step))
        ? [
              `Other workstations see this operation only by its overrides in the registries, which are checked before each step.${reason}`,
          ]
        : [
              `Nothing is announced to other workstations: the only protection is the check before each step, and two operations that start within the same second can still collide.${reason}`,
          ];
}

/** By the override of its drain, which every registry shows before anything goes down. */
function isAnnounced({ steps }: Plan, { instance }: Step): boolean {
    return steps.some((step) => step.instance === instance && step.action === "DRAIN");
}
