// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../../health/state/decideInstances";
import { isProvenDead } from "../../health/state/decideInstances";
import { isReadyToServe, mayServe } from "../../health/state/serving";
import type { Refusal } from "../../model/operation/plan";
import { cureFor } from "./cureFor";
import type { StopIntent } from "../intent";
import type { PlanView } from "../view";

const outageOption = "--allow-outage";

/** Proven not to serve: taking anything else takes nothing from it. */
function isProvenDown(decided: DecidedInstance): boolean {
    return isProvenDead(decided) || decided.state === "ORPHANED";
}

/**
 * After a stop, one instance must be proven READY, and none may be unknown. Instances that are proven down were lost
 * before and do not count.
 */
export function guardStop(view: PlanView, intent: Pick<StopIntent, "targets" | "allowsOutage">): Refusal | null {
    const taken = view.decided.filter((one) => intent.targets.includes(one.instance.id) && mayServe(one, view.decided));
    if (intent.allowsOutage || taken.length === 0) {
        return null;
    }
    const others = view.decided.filter(({ instance }) => !intent.targets.includes(instance.id));
    const names = taken.map(({ instance }) => instance.id).join(", ");
    if (!others.some((one) => isReadyToServe(one, view.decided))) {
        return safetyRefusal(
            nobodyLeft(view, others, `after ${names} ${taken.length === 1 ? "stops" : "stop"}`),
            stateLines(view.decided),
            { next: cureFor(view, others) },
        );
    }
    const unproven = others.filter((other) => other.state !== "READY" && !isProvenDown(other));
    return unproven.length === 0
        ? null
        : safetyRefusal(
              `The others are not proven READY, so ${names} ${taken.length === 1 ? "is" : "are"} not stopped.`,
              stateLines(unproven),
              { next: cureFor(view, unproven) },
          );
}

/** No instance serves, or none is proven to: a DEGRADED or UNKNOWN one may. */
export function nobodyLeft({ decided }: PlanView, others: readonly DecidedInstance[], when: string): string {
    return others.some((one) => mayServe(one, decided))
        ? `No instance would be proven READY ${when}.`
        : `No instance would serve ${when}.`;
}

/** The actions for the user: the cure, and the option that overrides the refusal, if there is one. */
interface WayOut {
    readonly next?: string | undefined;
    readonly override?: string | null;
}

export function safetyRefusal(
    reason: string,
    evidence: readonly string[],
    { next, override = outageOption }: WayOut = {},
): Refusal {
    return { ground: "safety", reason, evidence, override, ...(next === undefined ? {} : { next }) };
}

export function stateLines(decided: readonly DecidedInstance[]): readonly string[] {
    return decided.map(({ instance, state, reason }) => `${instance.id} is ${state}: ${reason}`);
}
