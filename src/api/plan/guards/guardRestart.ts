// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../../health/state/decideInstances";
import { isMeantToServe, mayServe } from "../../health/state/serving";
import type { Refusal } from "../../model/operation/plan";
import { registryProblems } from "./gateProblems";
import { cureFor } from "./cureFor";
import { nobodyLeft, safetyRefusal, stateLines } from "./guardStop";
import type { RestartIntent } from "../intent";
import type { PlanView } from "../view";

type Wave = readonly DecidedInstance[];

/**
 * Goes through the waves as if each were successful: whenever a serving instance is stopped, one that is proven READY must remain, and no
 * more may be missing than `--max-unavailable` allows. The gate before each wave checks this again with current facts.
 */
export function guardRestart(
    view: PlanView,
    intent: RestartIntent,
    waves: readonly Wave[],
    awaited: Wave,
): Refusal | null {
    if (intent.allowsOutage) {
        return null;
    }
    const becomesReady = new Set(awaited.map(({ instance }) => instance.id));
    for (const wave of waves) {
        const refusal = wave.some((one) => mayServe(one, view.decided))
            ? guardWave(view, intent, wave, becomesReady)
            : null;
        if (refusal) {
            return refusal;
        }
        wave.forEach(({ instance }) => becomesReady.add(instance.id));
    }
    return null;
}

function guardWave(
    view: PlanView,
    intent: RestartIntent,
    wave: Wave,
    becomesReady: ReadonlySet<string>,
): Refusal | null {
    const taken = new Set(wave.map(({ instance }) => instance.id));
    const others = view.decided.filter(({ instance }) => !taken.has(instance.id));
    const missing = others.filter(({ instance, state }) => state !== "READY" && !becomesReady.has(instance.id));
    const names = [...taken].join(" and ");
    // A drill shows what users notice of an outage: there is no drill that causes one.
    const noOverride = intent.kind === "DRILL" ? { override: null } : {};
    const are = taken.size === 1 ? "is" : "are";
    const isAnyLeft = others.some((one) => !missing.includes(one) && isMeantToServe(one.instance, view.decided));
    if (!isAnyLeft) {
        return safetyRefusal(nobodyLeft(view, others, `while ${names} ${are} down`), stateLines(view.decided), {
            next: cureFor(view, missing),
            ...noOverride,
        });
    }
    if (missing.length + taken.size > intent.maxUnavailable) {
        const needed = missing.length + taken.size;
        const reason = `${needed} of ${view.decided.length} instances would be down while ${names} ${are} down; at most ${intent.maxUnavailable} can be.`;
        const override = `--allow-outage (or --max-unavailable ${needed})`;
        return safetyRefusal(reason, stateLines(missing), { next: cureFor(view, missing), override, ...noOverride });
    }
    const disagreements = becomesReady.size === 0 ? registryProblems(view, [...taken]) : [];
    return disagreements.length === 0
        ? null
        : safetyRefusal(`The registries do not agree, so ${names} ${are} not stopped.`, disagreements, {
              next: "zowe ha registry list; zowe ha check registration shows why they differ",
              ...noOverride,
          });
}
