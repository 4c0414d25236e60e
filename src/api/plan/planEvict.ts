// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../health/decisions";
import { ownEntriesOf } from "../health/registration";
import type { LeftAlone, Planned, Refusal } from "../model/plan";
import { divideTargets } from "./divideTargets";
import { signsOfLife, strangersSignsOfLife } from "./evictable";
import { finishPlan } from "./finishPlan";
import { safetyRefusal } from "./guard";
import { certificateRefusal } from "./planDrain";
import { StepList } from "./stepList";
import type { PlanView } from "./view";
import { targetsOf } from "./view";

/** A fetch cycle of every living gateway, and one more (recorded: evidence apiml/27). */
const evictLimitSeconds = 90;

/**
 * Removes what proven dead instances left in the registries; anything that suggests life refuses, and nothing overrides that.
 *
 * @param strangers ids of those that are in no configuration
 */
export function planEvict(ids: readonly string[], view: PlanView, strangers: readonly string[] = []): Planned {
    const targets = targetsOf(view, ids);
    const listed = targets.filter((target) => leftBy(view, target).length > 0);
    const configured = targets.filter(({ instance }) => !strangers.includes(instance.id));
    const foreign = listed.filter(({ instance }) => strangers.includes(instance.id));
    const refusal = lifeIn(view, configured, foreign) ?? withoutCertificate(view, targets);
    if (refusal) {
        return { kind: "refusal", refusal };
    }
    const steps = new StepList(view.wording);
    const { taken, leftAlone } = divideTargets(targets, (target) =>
        listed.includes(target) ? null : notListed(view, target),
    );
    for (const target of taken) {
        steps.add(target.instance, {
            action: "EVICT",
            because: `proven not to run (${target.reason}); left behind: ${leftBy(view, target).join(", ")}`,
            interruption: "before",
            limitSeconds: evictLimitSeconds,
            expectedSeconds: 30,
        });
    }
    return finishPlan("EVICT", view, targets, steps, { leftAlone, notes: targets.map(cacheNote) });
}

/** A registry that was not seen may list it all the same; its own is gone with it. */
function notListed({ snapshot }: PlanView, { instance }: DecidedInstance): LeftAlone {
    const others = snapshot.registries.filter(
        ({ kind, instanceId }) => kind === "discovery" && instanceId !== instance.id,
    );
    const unseen = others.filter(({ entries }) => !entries.seen).map(({ instanceId }) => instanceId);
    return unseen.length === 0
        ? { instance: instance.id, outcome: "NOTHING-TO-DO", reason: "no registry lists it", next: null }
        : {
              instance: instance.id,
              outcome: "UNKNOWN",
              reason: `whether it is listed at ${unseen.join(", ")} could not be seen`,
              next: "zowe ha registry list",
          };
}

function lifeIn(
    view: PlanView,
    configured: readonly DecidedInstance[],
    foreign: readonly DecidedInstance[],
): Refusal | null {
    const told = (target: DecidedInstance, signs: readonly string[]): readonly string[] =>
        signs.map((sign) => `${target.instance.id}: ${sign}`);
    const alive = [
        ...configured.flatMap((target) => told(target, signsOfLife(view.snapshot, target))),
        ...foreign.flatMap((target) => told(target, strangersSignsOfLife(view.snapshot, target))),
    ];
    if (alive.length === 0) {
        return null;
    }
    const reason = "Registrations are removed only of what is proven not to run.";
    return {
        ...safetyRefusal(reason, alive, null),
        next: nextOf(configured.filter((target) => signsOfLife(view.snapshot, target).length > 0)),
    };
}

function nextOf(living: readonly DecidedInstance[]): string {
    const ids = living.map(({ instance }) => instance.id).join(" ");
    return ids === ""
        ? "zowe ha registry list tells who lists it; when its system is gone, give the command again"
        : `zowe ha status --lpars ${ids} tells how it stands; when it is down, give the command again`;
}

function withoutCertificate(view: PlanView, targets: readonly DecidedInstance[]): Refusal | null {
    return view.drains === false ? certificateRefusal(targets.flatMap((target) => leftBy(view, target))) : null;
}

function cacheNote({ instance }: DecidedInstance): string {
    return `An eviction does not mend the Caching Service: where ${instance.id} ended without a goodbye, its Caching Service may not rejoin (HA-CCH10).`;
}

function leftBy({ sysplex, snapshot }: PlanView, { instance }: DecidedInstance): readonly string[] {
    const entries = snapshot.registries.flatMap((view) => ownEntriesOf(view, instance, sysplex.instances));
    return [...new Set(entries.map(({ instanceId }) => instanceId))];
}
