// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ComponentState } from "../../health/state/componentStates";
import { applicationOf } from "../../health/state/registration";
import type { StepResult } from "../../model/operation/event";
import type { StepContext } from "../operationContext";
import { stepResult } from "../stepResult";
import type { Looked } from "../waitFor";
import { blindPatienceMs, over, waitFor, waitingFor } from "../waitFor";

/** Once a component may end while what it needs is not there yet; after two ends no wait brings it up. */
const toleratedEnds = 1;

/**
 * ZWEL0001I reports a process; a component registers, or listens, only when it can serve. When the launcher has started it, nothing
 * more is owed: after a requested end, the command does not wait for the rest.
 *
 * @param endsSince each end of the component since the command, as the launcher reported it
 */
export function awaitServing(
    started: StepContext,
    said: StepResult,
    since: Date,
    endsSince: () => Promise<readonly string[]>,
): Promise<StepResult> {
    const context = { ...started, signal: started.asked };
    const name = nameOf(context);
    if (!canBeSeen(context, name)) {
        const unproven = [`whether ${name} of ${context.instance.id} serves: it neither registers nor has a port`];
        return Promise.resolve({ ...said, unproven });
    }
    const began = context.ports.clock.now().getTime();
    const look = async (): Promise<Looked> => {
        const [state, ends] = await Promise.all([stateOf(context), endsSince()]);
        const isHopeless = state !== "UP" && (ends.length > toleratedEnds || ends.some(isGivenUp));
        return isHopeless ? over(endsAgain(context, said, ends)) : servesNow(context, state, said, began);
    };
    return waitFor(context, look, since, "everybody");
}

const isGivenUp = (message: string): boolean => message.startsWith("ZWEL0038E");

/** A launcher that keeps trying refuses a start (ZWEL0039E); one that has given up accepts it. */
function endsAgain({ step, instance }: StepContext, said: StepResult, ends: readonly string[]): StepResult {
    const name = step.component ?? "";
    const read = `read the messages of ${name} in SYSPRINT of ${instance.jobName}`;
    const last = ends.at(-1) ?? "";
    return ends.some(isGivenUp)
        ? stepResult(
              "FAILED",
              `${said.detail}; then the launcher gave up: ${last}`,
              `${read}; when the cause is corrected: zowe ha component start ${name} --lpars ${instance.id}`,
          )
        : stepResult(
              "FAILED",
              `${said.detail}; it has ended ${ends.length} times since (${last}), and the launcher keeps trying`,
              `${read}; when the cause is corrected: zowe ha wait --for ready --lpars ${instance.id}`,
          );
}

/** Calls still go to a component that is listed (gone 2 to 4 s after a graceful end: E-SEP-02). */
export function awaitGone(context: StepContext, said: StepResult, since: Date): Promise<StepResult> {
    const look = async (): Promise<Looked> => {
        const state = await stateOf(context);
        return state === "UP" || state === "OUT-OF-SERVICE"
            ? waitingFor(`${nameOf(context)} to be gone from every registry`)
            : over(said);
    };
    return waitFor(context, look, since, "everybody");
}

function servesNow(
    { ports, step, instance }: StepContext,
    state: ComponentState["state"],
    said: StepResult,
    began: number,
): Looked {
    if (state === "UP") {
        return over({ ...said, detail: `${said.detail}; it serves` });
    }
    if (state === "OUT-OF-SERVICE") {
        const remedy = `zowe ha resume --lpars ${instance.id}`;
        return over(stepResult("DEGRADED", `${said.detail}; it is OUT_OF_SERVICE in the registry`, remedy));
    }
    const isBlind = state === "UNKNOWN" && ports.clock.now().getTime() - began >= blindPatienceMs;
    return isBlind
        ? over(stepResult("UNPROVEN", `${said.detail}; whether it serves could not be seen`, null))
        : waitingFor(`${step.component ?? ""} to serve`);
}

async function stateOf(context: StepContext): Promise<ComponentState["state"]> {
    const { instance, step } = context;
    const { decided } = await context.glance();
    const own = decided.find((one) => one.instance.id === instance.id);
    return own?.signs.components.find(({ id }) => id === step.component)?.state ?? "UNKNOWN";
}

function canBeSeen({ instance }: StepContext, name: string): boolean {
    const hasPort = instance.components.some((component) => component.name === name && component.port !== null);
    return hasPort || name === "apiml" || applicationOf[name] !== undefined;
}

function nameOf({ step }: StepContext): string {
    return step.component ?? "";
}
