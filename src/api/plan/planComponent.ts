// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isProvenToServe } from "../health/state/componentStates";
import type { DecidedInstance } from "../health/state/decideInstances";
import { isNeededToServe } from "../health/state/serving";
import type { LeftAlone, Planned, Refusal } from "../model/operation/plan";
import type { Instance } from "../model/sysplex";
import { checkNames, checkSharedJobs, configurationRefusal } from "./guards/checkNames";
import { dependentsOf, inStartOrder } from "./steps/componentOrder";
import { divideTargets } from "./steps/divideTargets";
import { finishPlan } from "./steps/finishPlan";
import { guardStop, safetyRefusal } from "./guards/guardStop";
import type { ComponentIntent } from "./intent";
import { StepList } from "./steps/stepList";
import type { PlanView } from "./view";
import { targetsOf } from "./view";
import { apiml, partsOf, wholeNote } from "./guards/wholeService";

/** STOP keeps the launcher busy up to 20 s, and commands queue during that time (zowe/launcher `src/main.c`). */
const stopLimitSeconds = 60;
const answerLimitSeconds = 45;
/** A Java component takes a minute or two until it serves. */
const startLimitSeconds = 240;

/** One component or several of each target, through MODIFY; the answers are in SYSPRINT only. */
export function planComponent(intent: ComponentIntent, view: PlanView): Planned {
    const targets = targetsOf(view, intent.targets);
    const instances = targets.map(({ instance }) => instance);
    const refusal = whyRefused(intent, view, instances);
    if (refusal) {
        return { kind: "refusal", refusal };
    }
    const steps = new StepList(view.wording);
    const { taken, leftAlone } = divideTargets(targets, (target) => whyLeftAlone(target, intent));
    let previous: readonly number[] = [];
    for (const target of taken) {
        const last = addSteps(steps, { ...intent, components: toTake(target, intent) }, target.instance, previous);
        previous = interrupts(intent) ? last : [];
    }
    const notes =
        intent.verb === "list"
            ? []
            : [
                  ...taken.flatMap((target) => servingNote(target, intent)),
                  ...taken.flatMap(({ instance }) => wholeNote(instance, intent)),
                  reread,
              ];
    return finishPlan("COMPONENT", view, targets, steps, { leftAlone, notes, allowsOutage: intent.allowsOutage });
}

const reread = "A component does not read zowe.yaml again: to apply a changed configuration, use zowe ha restart.";

/** The launcher refuses to start a component that runs (ZWEL0039E). A component that is not proven to serve is started and awaited. */
function toTake(target: DecidedInstance, intent: ComponentIntent): readonly string[] {
    const serving = servingAlready(target, intent);
    return intent.components.filter((name) => !serving.includes(name));
}

function servingAlready(
    { sighting, signs }: DecidedInstance,
    { verb, components }: ComponentIntent,
): readonly string[] {
    return verb === "start" ? components.filter((name) => isProvenToServe(sighting, signs.components, name)) : [];
}

function servingNote(target: DecidedInstance, intent: ComponentIntent): readonly string[] {
    const serving = servingAlready(target, intent);
    return serving.length === 0 ? [] : [`${target.instance.id}: ${servesAlready(serving)}`];
}

function servesAlready(names: readonly string[]): string {
    return `${names.join(", ")} ${names.length === 1 ? "serves" : "serve"} already`;
}

function whyRefused(intent: ComponentIntent, view: PlanView, instances: readonly Instance[]): Refusal | null {
    const misnamed = checkNames(instances);
    if (misnamed !== null || intent.verb === "list") {
        return misnamed;
    }
    return (
        checkSharedJobs(instances, view.sysplex) ??
        checkComponents(intent, instances) ??
        guardDependents(intent, instances) ??
        guardInstances(intent, view)
    );
}

/** @returns the last of them */
function addSteps(
    steps: StepList,
    intent: ComponentIntent,
    instance: Instance,
    previous: readonly number[],
): readonly number[] {
    if (intent.verb === "list") {
        const listed = steps.add(instance, {
            action: "LIST-COMPONENTS",
            send: { verb: "list-components", jobName: instance.jobName },
            because: "the launcher writes its answer to SYSPRINT only",
            limitSeconds: answerLimitSeconds,
        });
        return [listed];
    }
    const inOrder = inStartOrder(intent.components);
    let after = previous;
    if (intent.verb !== "start") {
        for (const component of [...inOrder].reverse()) {
            after = [addOne(steps, instance, "stop", component, after)];
        }
    }
    if (intent.verb !== "stop") {
        for (const component of inOrder) {
            after = [addOne(steps, instance, "start", component, after, intent.verb === "restart")];
        }
    }
    return after;
}

/** Users cannot use the instance during this time: the next one follows only when this one is done. */
function interrupts({ verb, components }: ComponentIntent): boolean {
    return (verb === "stop" || verb === "restart") && components.some(isNeededToServe);
}

function addOne(
    steps: StepList,
    instance: Instance,
    verb: "start" | "stop",
    component: string,
    after: readonly number[],
    isOwed = false,
): number {
    return steps.add(instance, {
        action: verb === "start" ? "START-COMPONENT" : "STOP-COMPONENT",
        send: { verb: `${verb}-component`, jobName: instance.jobName, component },
        because: becauseOf(verb, component),
        after,
        interruption: isOwed ? "never" : "before",
        limitSeconds: verb === "start" ? startLimitSeconds : stopLimitSeconds,
        component,
    });
}

function becauseOf(verb: "start" | "stop", component: string): string {
    if (verb === "start") {
        return "done when it serves: ZWEL0001I alone is not proof";
    }
    // Nothing deregisters there: its peers still list it.
    const end = component === apiml ? "it no longer answers" : "no registry lists it";
    return `done when it has ended (ZWEL0002I) and ${end}`;
}

/** Only what the launcher of the instance was started with can be started or stopped (zowe/launcher `src/main.c`). */
function checkComponents(intent: ComponentIntent, instances: readonly Instance[]): Refusal | null {
    if (intent.components.length === 0) {
        return configurationRefusal(["Specify at least one component."]);
    }
    const evidence = instances.flatMap((instance) =>
        intent.components.flatMap((name) => componentFault(instance, name)),
    );
    return evidence.length === 0 ? null : configurationRefusal(evidence);
}

function componentFault(instance: Instance, name: string): string[] {
    const known = instance.components.find((component) => component.name === name);
    if (known?.isEnabled === true && known.partOf === undefined) {
        return [];
    }
    if (known?.partOf !== undefined) {
        const whole = known.partOf === apiml ? ` That includes ${partsOf(instance)}.` : "";
        return [
            `${name} of ${instance.id} runs inside ${known.partOf} and cannot be stopped or started alone: specify ${known.partOf}.${whole}`,
        ];
    }
    const valid = instance.components.filter(({ isEnabled, partOf }) => isEnabled && partOf === undefined);
    const names = valid.map((component) => component.name).join(", ");
    return [`${instance.id} has no enabled component ${JSON.stringify(name)}. Its components: ${names}.`];
}

/** Other components of the same instance lose `apiml` only with the whole instance, which has a separate guard. */
function guardDependents(intent: ComponentIntent, instances: readonly Instance[]): Refusal | null {
    if (intent.allowsOutage || intent.verb === "start") {
        return null;
    }
    const evidence = instances.flatMap((instance) =>
        intent.components
            .filter((name) => name !== apiml)
            .flatMap((component) => {
                const needing = dependentsOf(instance, component).filter((name) => !intent.components.includes(name));
                return needing.length === 0
                    ? []
                    : [
                          `${needing.join(", ")} of ${instance.id} ${needing.length === 1 ? "needs" : "need"} ${component}`,
                      ];
            }),
    );
    return evidence.length === 0
        ? null
        : safetyRefusal("Other components of the same instance depend on it.", evidence, {
              next: `${withDependents(intent, instances)}, which includes them`,
          });
}

/** The same command with everything that would lose what it needs. */
function withDependents({ verb, components, targets }: ComponentIntent, instances: readonly Instance[]): string {
    const all = new Set(components);
    // Others may depend on an added component in turn.
    for (const name of all) {
        instances.flatMap((instance) => dependentsOf(instance, name)).forEach((needing) => all.add(needing));
    }
    return `zowe ha component ${verb} ${[...all].join(" ")} --lpars ${targets.join(",")}`;
}

/** A stop keeps its targets down, a restart stops one after the other: the earlier ones serve again by then. */
function guardInstances(intent: ComponentIntent, view: PlanView): Refusal | null {
    if (!interrupts(intent)) {
        return null;
    }
    const { targets, allowsOutage } = intent;
    const taken = intent.verb === "stop" ? [targets] : targets.map((target) => [target]);
    return (
        taken.map((together) => guardStop(view, { targets: together, allowsOutage })).find((found) => found !== null) ??
        null
    );
}

function whyLeftAlone(target: DecidedInstance, intent: ComponentIntent): LeftAlone | null {
    const { instance, state, reason, signs } = target;
    if (signs.job === "active") {
        const isAllServing = intent.verb === "start" && toTake(target, intent).length === 0;
        return isAllServing
            ? {
                  instance: instance.id,
                  outcome: "NOTHING-TO-DO",
                  reason: servesAlready(intent.components),
                  next: null,
              }
            : null;
    }
    const isUnknown = signs.job === "unknown";
    return {
        instance: instance.id,
        outcome: isUnknown ? "UNKNOWN" : "INCOMPLETE",
        reason: isUnknown
            ? `whether its launcher runs could not be seen (${reason})`
            : `it is ${state}: no launcher accepts commands`,
        next: isUnknown ? `zowe ha status --lpars ${instance.id}` : `zowe ha start --lpars ${instance.id}`,
    };
}
