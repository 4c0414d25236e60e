// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../model/operation/event";
import type { StepAction } from "../model/operation/plan";
import { awaitConsole } from "./command/awaitConsole";
import { awaitPrepared } from "./starting/awaitPrepared";
import { awaitReady } from "./starting/awaitReady";
import { listComponents, startComponent, stopComponent } from "./command/componentCommand";
import { drainInstance, resumeInstance } from "./registry/drainInstance";
import { drainAtDistributor } from "./registry/drainAtDistributor";
import { evictHost } from "./registry/evictHost";
import { lookAtEntry } from "./exclusion/lookAtEntry";
import { lookBeforeAct } from "./exclusion/lookBeforeAct";
import { holdGate } from "./holdGate";
import type { StepContext } from "./operationContext";
import { proveStopped } from "./stopping/proveStopped";
import { mendOverrides } from "./registry/mendOverrides";
import { awaitBack, awaitDown } from "./proving/awaitOperator";
import { keepWatch } from "./proving/keepWatch";
import { proveStep } from "./proving/proveStep";
import { registryStep } from "./registry/registrySteps";
import { removeLeftovers } from "./registry/removeLeftovers";
import { runHook } from "./runHook";
import { soak } from "./soak";
import { startInstance } from "./starting/startInstance";
import { startZis } from "./starting/startZis";
import { stopInstance } from "./stopping/stopInstance";
import { takeBack } from "./exclusion/takeBack";
import { tellDistributor } from "./registry/tellDistributor";
import { whereOthersServe } from "./registry/whereOthersServe";

const isSingle = ({ step }: StepContext): boolean => step.layout === "single-service";

type Action = (context: StepContext) => Promise<StepResult>;

/** One kind of step, one function. They do what the step contains and decide nothing else. */
const actions: Readonly<Record<StepAction, Action>> = {
    "START-ZIS": startZis,
    GATE: holdGate,
    DRAIN: (context) =>
        whereOthersServe(context, (asked) => drainInstance(registryStep(asked), () => lookBeforeAct(asked, true))),
    "AWAIT-CONSOLE": awaitConsole,
    STOP: stopInstance,
    "PROVE-STOPPED": proveStopped,
    "RUN-HOOK": runHook,
    START: startInstance,
    "AWAIT-PREPARED": awaitPrepared,
    "AWAIT-READY": awaitReady,
    RESUME: (context) => (isSingle(context) ? mendOverrides(context) : resumeInstance(registryStep(context))),
    SOAK: soak,
    "LIST-COMPONENTS": listComponents,
    "STOP-COMPONENT": stopComponent,
    "START-COMPONENT": startComponent,
    EVICT: (context) => (isSingle(context) ? removeLeftovers(context) : evictHost(context)),
    "QUIESCE-ENTRY": (context) => whereOthersServe(context, isSingle(context) ? drainAtDistributor : tellDistributor),
    "RESUME-ENTRY": tellDistributor,
    BASELINE: keepWatch,
    HOLD: keepWatch,
    "PROVE-BEFORE": (context) => proveStep(context, "BEFORE"),
    "PROVE-DOWN": (context) => proveStep(context, "DOWN"),
    "PROVE-AFTER": (context) => proveStep(context, "AFTER"),
    "AWAIT-DOWN": awaitDown,
    "AWAIT-BACK": awaitBack,
};

/** How a step ended, and whether it was started: a step that was refused before has nothing to reverse. */
export interface Acted {
    readonly result: StepResult;
    readonly isBegun: boolean;
}

/** Carries out a step that affects users only after a check, and reverses it if that check, or a later one, refuses. */
export async function act(context: StepContext): Promise<Acted> {
    const refusal = (await lookBeforeAct(context)) ?? (await lookAtEntry(context));
    const isBegun = refusal === null;
    const result = refusal ?? (await actions[context.step.action](context));
    return { result: result.status === "REFUSED" ? await takeBack(context, result, isBegun) : result, isBegun };
}
