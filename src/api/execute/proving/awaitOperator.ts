// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isReady } from "../../health/state/decideState";
import type { DecidedInstance } from "../../health/state/decideInstances";
import type { Look } from "../../health/state/look";
import type { StepResult } from "../../model/operation/event";
import type { InstanceState } from "../../model/status";
import type { StepContext } from "../operationContext";
import { stepResult } from "../stepResult";
import type { Looked } from "../waitFor";
import { over, waitFor, waitingFor } from "../waitFor";

/** Proven not to serve. */
const down: readonly InstanceState[] = ["STOPPING", "STOPPED", "FAILED", "ORPHANED", "SYSTEM-DOWN"];
/** A look that shows nothing for so long will not show more: the system may be frozen, or on its way down. */
const silenceMs = 60_000;

/** Waits until an operator has taken the instance or its system down. Silence alone counts only when it lasts. */
export function awaitDown(context: StepContext): Promise<StepResult> {
    let silentSince: number | null = null;
    const look = async (): Promise<Looked> => {
        const quick = ownIn(await context.glance(), context);
        if (quick === undefined || isReady(quick.signs)) {
            silentSince = null;
            return waitingFor(`an operator to take ${context.instance.systemName} down`);
        }
        const own = ownIn(await context.look(), context) ?? quick;
        if (down.includes(own.state)) {
            return over(stepResult("DONE", `${own.state}: ${own.reason}`, null));
        }
        const now = context.ports.clock.now().getTime();
        silentSince ??= now;
        return now - silentSince >= silenceMs
            ? over(stepResult("DONE", `${own.state}: ${own.reason}; that it is down is not proven`, null))
            : waitingFor(`proof that it is down (${own.state}: ${own.reason})`);
    };
    return waitFor(context, look, undefined, "everybody");
}

/** Waits until the instance is READY again. It is started by others. */
export function awaitBack(context: StepContext): Promise<StepResult> {
    const look = async (): Promise<Looked> => {
        const own = ownIn(await context.glance(), context);
        return own !== undefined && isReady(own.signs)
            ? over(stepResult("DONE", "READY again", null))
            : waitingFor(
                  `${context.instance.systemName} to be back (${own === undefined ? "not seen" : `${own.state}: ${own.reason}`})`,
              );
    };
    return waitFor(context, look, undefined, "everybody");
}

function ownIn({ decided }: Look, { instance }: StepContext): DecidedInstance | undefined {
    return decided.find((one) => one.instance.id === instance.id);
}
