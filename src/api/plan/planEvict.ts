// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../health/decisions";
import { entriesOf } from "../health/registration";
import type { LeftAlone, Planned, Refusal } from "../model/plan";
import { signsOfLife } from "./evictable";
import { finishPlan } from "./finishPlan";
import { safetyRefusal } from "./guard";
import { certificateRefusal } from "./planDrain";
import { StepList } from "./stepList";
import type { PlanView } from "./view";
import { targetsOf } from "./view";

/** A fetch cycle of every living gateway, and one more (recorded: evidence apiml/27). */
const evictLimitSeconds = 90;

/** Removes what proven dead instances left in the registries; anything that suggests life refuses, and nothing overrides that. */
export function planEvict(ids: readonly string[], view: PlanView): Planned {
    const targets = targetsOf(view, ids);
    const refusal = lifeIn(view, targets) ?? withoutCertificate(view, targets);
    if (refusal) {
        return { kind: "refusal", refusal };
    }
    const steps = new StepList(view.wording);
    const leftAlone: LeftAlone[] = [];
    for (const target of targets) {
        const { instance } = target;
        const left = leftBy(view, target);
        if (left.length === 0) {
            const reason = "no registry lists it";
            leftAlone.push({ instance: instance.id, outcome: "NOTHING-TO-DO", reason, next: null });
        } else {
            steps.add(instance, {
                action: "EVICT",
                because: `proven not to run (${target.reason}); left behind: ${left.join(", ")}`,
                interruption: "before",
                limitSeconds: evictLimitSeconds,
                expectedSeconds: 30,
            });
        }
    }
    return finishPlan("EVICT", view, targets, steps, { leftAlone, notes: targets.map(cacheNote) });
}

function lifeIn(view: PlanView, targets: readonly DecidedInstance[]): Refusal | null {
    const alive = targets.flatMap((target) =>
        signsOfLife(view.snapshot, target).map((sign) => `${target.instance.id}: ${sign}`),
    );
    return alive.length === 0
        ? null
        : safetyRefusal("Registrations are removed only of what is proven not to run.", alive, null);
}

function withoutCertificate(view: PlanView, targets: readonly DecidedInstance[]): Refusal | null {
    return view.drains === false ? certificateRefusal(targets.flatMap((target) => leftBy(view, target))) : null;
}

function cacheNote({ instance }: DecidedInstance): string {
    return `An eviction does not mend the Caching Service: where ${instance.id} ended without a goodbye, its Caching Service may not rejoin (HA-CCH10).`;
}

function leftBy({ snapshot }: PlanView, { instance }: DecidedInstance): readonly string[] {
    return [
        ...new Set(
            snapshot.registries.flatMap((view) => entriesOf(view, instance).map(({ instanceId }) => instanceId)),
        ),
    ];
}
