// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../health/decisions";
import { entriesOf } from "../health/registration";
import type { LeftAlone, Planned } from "../model/plan";
import { signsOfLife } from "./evictable";
import { finishPlan } from "./finishPlan";
import { safetyRefusal } from "./guard";
import { StepList } from "./stepList";
import type { PlanView } from "./view";
import { targetsOf } from "./view";

/** A fetch cycle of every living gateway, and one more (recorded: evidence apiml/27). */
const evictLimitSeconds = 90;

/** Removes what proven dead instances left in the registries; anything that suggests life refuses, and nothing overrides that. */
export function planEvict(ids: readonly string[], view: PlanView): Planned {
    const targets = targetsOf(view, ids);
    const alive = targets.flatMap((target) =>
        signsOfLife(view.snapshot, target).map((sign) => `${target.instance.id}: ${sign}`),
    );
    if (alive.length > 0) {
        const reason = "Registrations are removed only of what is proven not to run.";
        return { kind: "refusal", refusal: safetyRefusal(reason, alive, null) };
    }
    if (view.drains === false) {
        const reason =
            'Registrations are removed with a client certificate: set "certFile" and "certKeyFile" in the base profile, signed by a CA in Zowe\'s truststore.';
        return {
            kind: "refusal",
            refusal: safetyRefusal(
                reason,
                targets.flatMap((target) => leftBy(view, target)),
                null,
            ),
        };
    }
    const steps = new StepList(view.wording);
    const leftAlone: LeftAlone[] = [];
    for (const target of targets) {
        const { instance } = target;
        const left = leftBy(view, target);
        if (left.length === 0) {
            leftAlone.push({
                instance: instance.id,
                outcome: "NOTHING-TO-DO",
                reason: "no registry lists it",
                next: null,
            });
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
    const notes = targets.map(
        ({ instance }) =>
            `An eviction does not mend the Caching Service: where ${instance.id} ended without a goodbye, its Caching Service may not rejoin (HA-CCH10).`,
    );
    return finishPlan("EVICT", view, targets, steps, { leftAlone, notes });
}

function leftBy({ snapshot }: PlanView, { instance }: DecidedInstance): readonly string[] {
    return [
        ...new Set(
            snapshot.registries.flatMap((view) => entriesOf(view, instance).map(({ instanceId }) => instanceId)),
        ),
    ];
}
