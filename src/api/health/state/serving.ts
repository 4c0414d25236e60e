// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceState } from "../../model/status";
import type { Instance, Sysplex } from "../../model/sysplex";
import type { DecidedInstance } from "./decideInstances";
import type { Signs } from "./signs";

/** Null: not known. */
type Answer = boolean | null;

/** While one of these is down, calls to its instance fail. */
const needed: readonly string[] = ["gateway", "discovery", "zaas", "apiml"];

export function isNeededToServe(component: string): boolean {
    return needed.includes(component);
}

const yes = (): Answer => true;
const no = (): Answer => false;
const open = (): Answer => null;
const isDown = ({ components }: Signs, names: readonly string[]): boolean =>
    components.some(({ id, state }) => names.includes(id) && state === "DOWN");

const byState: Readonly<Record<InstanceState, (signs: Signs) => Answer>> = {
    READY: yes,
    DEGRADED: answersUsers,
    // Its launcher is gone, but its address spaces still answer until they are ended.
    ORPHANED: answersUsers,
    STARTING: whileStarting,
    UNREACHABLE: open,
    UNKNOWN: (signs) => (signs.gateway === "ready" ? answersUsers(signs) : null),
    // It still serves direct calls (E-SEP-07), but intentionally no calls are routed to it.
    DRAINED: open,
    STOPPING: no,
    STOPPED: no,
    FAILED: no,
    "SYSTEM-DOWN": no,
};

const byGateway: Readonly<Record<Signs["gateway"], (signs: Signs) => Answer>> = {
    // Without a ZAAS no user can log in, and no token is accepted (E-SEP-29).
    ready: (signs) => !isDown(signs, ["zaas", "apiml"]),
    "not-configured": no,
    // At a cold start logins work while the registry still calls it DOWN (E-SEP-32).
    bad: (signs) => (signs.isBadByRegistryAlone === true ? null : false),
    "login-broken": no,
    // A firewall may also refuse: only a gateway that is proven down does not serve.
    refused: (signs) => (isDown(signs, ["gateway", "apiml"]) ? false : null),
    protected: open,
    "no-answer": open,
    unknown: open,
};

function answersUsers(signs: Signs): Answer {
    return byGateway[signs.gateway](signs);
}

/** Not there yet; logins may work already while its health is still 503 (E-SEP-32). */
function whileStarting(signs: Signs): Answer {
    const isProvenDown = signs.gateway === "refused" || (answersUsers(signs) === false && signs.gateway !== "bad");
    return isProvenDown ? false : null;
}

/** Whether an instance whose API ML runs elsewhere, in containers, does what it is there for. */
const withoutGateway: Partial<Record<InstanceState, Answer>> = { READY: true, UNREACHABLE: null, UNKNOWN: null };

/** The instances that serve logins and route calls: proven, and possible if facts that were not seen count as good. */
export interface Serving {
    readonly proven: readonly DecidedInstance[];
    readonly possible: readonly DecidedInstance[];
}

/** The common criterion of guard, tolerance and verdict. If systems and ports were guessed, a missing instance proves nothing. */
export function servingOf({ topology }: Pick<Sysplex, "topology">, decided: readonly DecidedInstance[]): Serving {
    const answers = decided.map((one) => ({ one, answer: answerOf(one, decided) }));
    return {
        proven: answers.filter(({ answer }) => answer === true).map(({ one }) => one),
        possible: answers.filter(({ answer }) => answer !== false || topology === "profile").map(({ one }) => one),
    };
}

/** What is known of one of them; null: open. */
export function servesIn({ proven, possible }: Serving, one: DecidedInstance): boolean | null {
    return proven.includes(one) ? true : possible.includes(one) ? null : false;
}

function answerOf({ instance, state, signs }: DecidedInstance, decided: readonly DecidedInstance[]): Answer {
    if (!isMeantToServe(instance, decided)) {
        return false;
    }
    return instance.gateway === null ? (withoutGateway[state] ?? false) : byState[state](signs);
}

/** An instance with only zss serves no login, unless no instance has a gateway: then the enabled components are the service. */
export function isMeantToServe(
    instance: Pick<Instance, "gateway">,
    all: readonly { readonly instance: Pick<Instance, "gateway"> }[],
): boolean {
    return instance.gateway !== null || all.every((one) => one.instance.gateway === null);
}

/** For a gate, which must not take the last one: silence, a start under way and a drain leave it open. */
export function mayServe({ instance, state }: DecidedInstance, all: readonly DecidedInstance[]): boolean {
    const isOpen = ["READY", "DEGRADED", "UNREACHABLE", "UNKNOWN", "DRAINED", "STARTING"].includes(state);
    return isOpen && isMeantToServe(instance, all);
}

/** For a gate: READY, and one of the instances that serve. */
export function isReadyToServe({ instance, state }: DecidedInstance, all: readonly DecidedInstance[]): boolean {
    return state === "READY" && isMeantToServe(instance, all);
}
