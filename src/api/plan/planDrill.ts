// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { foresee } from "../health/whatif/foresee";
import { foreseeDrill } from "../health/whatif/foreseeDrill";
import type { DecidedInstance } from "../health/state/decideInstances";
import type { DrillForeseen } from "../model/operation/drill";
import type { Plan, Planned, Refusal } from "../model/operation/plan";
import type { FunctionOutlook, Loss, LossOutlook } from "../model/whatIf";
import { checkTopology } from "./guards/checkNames";
import { cureFor } from "./guards/cureFor";
import { safetyRefusal, stateLines } from "./guards/guardStop";
import type { ObserveIntent, RestartIntent } from "./intent";
import { planRestart } from "./planRestart";
import { finishPlan } from "./steps/finishPlan";
import { StepList } from "./steps/stepList";
import { addBaseline, addProof } from "./steps/watchSteps";
import type { PlanView } from "./view";
import { targetsOf } from "./view";

/**
 * A planned outage of one instance, as a restart that holds it down while everything is measured. It is refused unless the look proves that
 * others take over. What is down already is only brought back, whatever is foreseen.
 */
export function planDrill(intent: RestartIntent, view: PlanView): Planned {
    const [target] = targetsOf(view, intent.targets);
    const planned = planRestart(intent, view);
    if (target === undefined || planned.kind === "refusal" || isOnlyReturn(planned.plan, intent)) {
        return planned;
    }
    const loss = foresee(view, [{ kind: "INSTANCE", name: target.instance.id }]);
    const refusal = notReady(view, target) ?? notSurvived(loss);
    if (refusal !== null) {
        return { kind: "refusal", refusal };
    }
    const isDrained = planned.plan.steps.some(({ action }) => action === "DRAIN" || action === "QUIESCE-ENTRY");
    return foreseen(planned, foreseeDrill(view, target, loss, { kind: "STOP", isDrained }));
}

/** It continues a drill that has stopped its instance, or has started it again. */
function isOnlyReturn({ steps }: Plan, { jobsBefore }: RestartIntent): boolean {
    return jobsBefore !== null && steps.every(({ action }) => action !== "STOP");
}

/** The operator takes the system down by other means: nothing is sent, and everything is measured. */
export function planObserve({ targets: ids, proves, limitSeconds }: ObserveIntent, view: PlanView): Planned {
    const targets = targetsOf(view, ids);
    const [target] = targets;
    const topology = checkTopology(view.sysplex, "drill");
    if (target === undefined || topology !== null) {
        return topology === null
            ? finishPlan("DRILL", view, targets, new StepList(view.wording), {})
            : refuse(topology);
    }
    const loss = foresee(view, [{ kind: "SYSTEM", name: target.instance.systemName }]);
    const refusal = notReady(view, target) ?? notSurvived(loss);
    if (refusal !== null) {
        return refuse(refusal);
    }
    const planned = finishPlan("DRILL", view, targets, observing(view, target, { proves, limitSeconds }), {});
    return foreseen(planned, foreseeDrill(view, target, loss, { kind: "OBSERVE", isDrained: false }));
}

const refuse = (refusal: Refusal): Planned => ({ kind: "refusal", refusal });

function foreseen(planned: Planned, what: DrillForeseen): Planned {
    return planned.kind === "refusal" ? planned : { kind: "plan", plan: { ...planned.plan, foreseen: what } };
}

function observing(
    view: PlanView,
    { instance }: DecidedInstance,
    { proves, limitSeconds }: Pick<ObserveIntent, "proves" | "limitSeconds">,
): StepList {
    const steps = new StepList(view.wording);
    // Every other instance of the system goes down with it.
    const together = view.sysplex.instances
        .filter(({ systemName }) => systemName === instance.systemName)
        .map(({ id }) => id);
    const watching = { instance, together, proves };
    const wait = { interruption: "any-time", limitSeconds } as const;
    const before = addProof(steps, watching, "PROVE-BEFORE", [addBaseline(steps, instance, [])]);
    const down = steps.add(instance, {
        ...wait,
        action: "AWAIT-DOWN",
        because: `an operator takes ${instance.systemName} down`,
        after: before,
    });
    const proven = addProof(steps, watching, "PROVE-DOWN", [down]);
    const back = steps.add(instance, {
        ...wait,
        action: "AWAIT-BACK",
        because: `an operator brings ${instance.systemName} back`,
        after: proven,
    });
    addProof(steps, watching, "PROVE-AFTER", [back]);
    return steps;
}

function notReady(view: PlanView, target: DecidedInstance): Refusal | null {
    return target.state === "READY"
        ? null
        : safetyRefusal(
              `${target.instance.id} is ${target.state}: a drill begins with a READY instance.`,
              stateLines([target]),
              { next: cureFor(view, [target]), override: null },
          );
}

/** Only what is proven to have a second provider is taken away. */
function notSurvived({ losses, outlook, functions }: LossOutlook): Refusal | null {
    if (outlook === "SURVIVES") {
        return null;
    }
    const [loss] = losses;
    const lost = functions.filter((one) => one.outlook !== "SURVIVES");
    return safetyRefusal(
        `${nameOf(loss)} is a single point of failure, or may be one: ${lost.map(wordsOf).join("; ")}. Nothing was changed.`,
        lost.map(wordsOf),
        { next: `zowe ha whatif --lose ${loss?.kind.toLowerCase() ?? ""}:${loss?.name ?? ""}`, override: null },
    );
}

const nameOf = (loss: Loss | undefined): string => loss?.name ?? "It";

const nouns: Readonly<Record<FunctionOutlook["name"], string>> = {
    CALLS: "logins and calls",
    CACHE: "the Caching Service",
    ZOSMF: "z/OSMF",
    ENTRY: "the entry address",
    FILES: "the shared file systems",
    SERVICE: "a service",
};

function wordsOf({ name, of, outlook, open }: FunctionOutlook): string {
    const noun = of ?? nouns[name];
    const left =
        open.length === 0 ? "nobody else is proven to serve" : `not known whether ${open.join(", ")} can serve`;
    return outlook === "LOST" ? `${noun} would be lost` : `${noun}: ${left}`;
}
