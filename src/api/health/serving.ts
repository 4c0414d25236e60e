// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceState } from "../model/status";
import type { Sysplex } from "../model/sysplex";
import type { DecidedInstance } from "./decisions";
import type { Signs } from "./signs";

/** Null: silence leaves it open. */
type Answer = boolean | null;

/** While one of these is down, calls to its instance fail. */
const needed: readonly string[] = ["gateway", "discovery", "zaas", "apiml"];

export function isNeededToServe(component: string): boolean {
    return needed.includes(component);
}

const yes = (): Answer => true;
const no = (): Answer => false;
const open = (): Answer => null;

const byState: Readonly<Record<InstanceState, (signs: Signs) => Answer>> = {
    READY: yes,
    DEGRADED: answersUsers,
    STARTING: (signs) => (answersUsers(signs) === false ? false : null),
    UNREACHABLE: open,
    UNKNOWN: open,
    DRAINED: no,
    STOPPING: no,
    STOPPED: no,
    FAILED: no,
    ORPHANED: no,
    "SYSTEM-DOWN": no,
};

const byGateway: Readonly<Record<Signs["gateway"], (signs: Signs) => Answer>> = {
    // Without a ZAAS nobody logs in, and no token is accepted (evidence: apiml/15-zaas-none-and-pat.json).
    ready: ({ components }) => !components.some(({ id, state }) => ["zaas", "apiml"].includes(id) && state === "DOWN"),
    "not-configured": yes,
    bad: no,
    "login-broken": no,
    refused: no,
    protected: open,
    "no-answer": open,
    unknown: open,
};

function answersUsers(signs: Signs): Answer {
    return byGateway[signs.gateway](signs);
}

/** Whether a user's call to that instance is answered; null: what was not seen leaves it open. */
export function serves({ state, signs }: Pick<DecidedInstance, "state" | "signs">): boolean | null {
    return byState[state](signs);
}

/** Nobody does. Where systems and ports were guessed, what is not there proves nothing. */
export function isNobodyServing({ topology }: Sysplex, decided: readonly DecidedInstance[]): boolean {
    return topology !== "profile" && decided.length > 0 && decided.every((one) => serves(one) === false);
}

/** For a gate, which must not take the last one: silence and a drain leave it open. */
export function mayServe(state: InstanceState): boolean {
    return ["READY", "DEGRADED", "UNREACHABLE", "UNKNOWN", "DRAINED", "STARTING"].includes(state);
}
