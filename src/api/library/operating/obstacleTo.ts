// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { accessToSend } from "../../execute/command/accessToSend";
import type { Plan, Step } from "../../model/operation/plan";
import type { OperationWork } from "./operation";

/** The reason why no command of the plan could be sent, and the action to take. */
interface Obstacle {
    readonly isDenied: boolean;
    readonly why: string;
    readonly next: string;
}

/**
 * Checks, before an instance is drained for a command, whether commands can be sent at all: a plan that can only drain would make an
 * instance unavailable in vain. Null: they can.
 */
export async function obstacleTo(plan: Plan, { open, route }: OperationWork): Promise<Obstacle | null> {
    const command = firstCommandAfterDrain(plan);
    const instance = open.sysplex.instances.find(({ id }) => id === command?.instance);
    if (!command?.operatorCommand || !instance) {
        return null;
    }
    const fate = await route.prove(instance);
    return fate.kind !== "not-sent"
        ? null
        : {
              isDenied: fate.isDenied,
              why: fate.why,
              next: fate.isDenied
                  ? `${accessToSend(route.kind, command.operatorCommand)}; or use another route with --via, or print the commands with --dry-run and have them issued manually`
                  : "zowe ha check zosmf",
          };
}

function firstCommandAfterDrain({ steps }: Plan): Step | undefined {
    const drained = steps.findIndex(({ action }) => action === "DRAIN");
    return drained < 0 ? undefined : steps.slice(drained).find(({ operatorCommand }) => operatorCommand !== null);
}
