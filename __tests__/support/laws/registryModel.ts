// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Guard, Stand } from "../../../src/api/plan/exclusion/mayAct";
import { mayAct } from "../../../src/api/plan/exclusion/mayAct";
import type { Happening, Model } from "./explore";

/** One operation that takes the instance of its own number, as the steps of its plan go. */
interface Operator {
    phase:
        "plan" | "awaitSeen" | "look" | "gateways" | "lookBeforeP" | "act" | "acted" | "over" | "refused" | "crashed";
    readyBefore: string[];
    /** Who was seen OUT_OF_SERVICE at the registries read so far; null: it has not begun to read. */
    read: { registry: number; out: number[] } | null;
}

interface State {
    operators: Operator[];
    /** What each registry shows of each instance, and what is still on its way there. */
    isOut: boolean[][];
    wanted: boolean[];
    isUp: boolean[];
    hasActed: boolean;
    /** A program died, or a bound passed. */
    hadTrouble: boolean;
}

export interface RegistryOptions {
    readonly operators: number;
    readonly instances: number;
    readonly registries: number;
    /** As `Guard` has it; where a number is given the operations are restarts. */
    readonly mayMiss: number | null;
    /** Broken on purpose: it goes on as soon as its override was written. */
    readonly looksUnseen?: boolean;
    /** Broken on purpose: once drained, it acts. */
    readonly looksOnce?: boolean;
}

const idOf = (number: number): string => `lpar${number}`;

/** Every order in which operators plan, drain, look, act, give way and die, while overrides reach registries whenever they like. */
export function registryModel(options: RegistryOptions): Model<State> {
    const { operators, instances, registries } = options;
    const all = <T>(length: number, value: () => T): T[] => Array.from({ length }, value);
    return {
        initial: {
            operators: all(operators, () => ({ phase: "plan", readyBefore: [], read: null })),
            isOut: all(registries, () => all(instances, () => false)),
            wanted: all(instances, () => false),
            isUp: all(instances, () => true),
            hasActed: false,
            hadTrouble: false,
        },
        happenings: (state) => [
            ...state.operators.flatMap((_, number) => [...stepsOf(state, number, options), ...troubles(state, number)]),
            ...replications(state),
        ],
        complaint: (state) => complaint(state, options),
        isOver,
    };
}

function complaint(state: State, { instances, mayMiss }: RegistryOptions): string | null {
    const missing = state.isUp.filter((up) => !up).length;
    const allowed = mayMiss ?? instances - 1;
    if (isOver(state) && !state.hasActed && !state.hadTrouble) {
        return "everybody gave way";
    }
    return missing > allowed ? `${missing} of ${instances} are down, ${allowed} may be` : null;
}

function isOver({ operators }: State): boolean {
    return operators.every(({ phase }) => ["over", "refused", "crashed"].includes(phase));
}

function stepsOf(state: State, number: number, options: RegistryOptions): Happening<State>[] {
    const { phase } = state.operators[number] as Operator;
    const happen = (name: string, change: (next: State, own: Operator) => void): Happening<State> => ({
        name: `${number} ${name}`,
        next: changed(state, number, change),
    });
    switch (phase) {
        case "plan":
            return [
                happen("plan and announce", (next, own) =>
                    readOn(next, own, number, (out) => plan(next, own, number, out, options)),
                ),
            ];
        case "awaitSeen":
            return state.isOut.every((registry) => registry[number] === true) || options.looksUnseen === true
                ? [happen("awaitSeen", (_, own) => (own.phase = options.looksOnce === true ? "act" : "look"))]
                : [];
        case "look":
        case "lookBeforeP":
            return [
                happen(phase, (next, own) =>
                    readOn(next, own, number, (out) => decide(next, own, number, out, options)),
                ),
            ];
        case "gateways":
            return [happen("is dropped by the gateways", (_, own) => (own.phase = "lookBeforeP"))];
        case "act":
            return [happen("act", (next, own) => act(next, own, number))];
        case "acted":
            return [happen("return", (next, own) => comeBack(next, own, number, options))];
        default:
            return [];
    }
}

/** Before anything is announced everybody else must serve. */
function plan(next: State, own: Operator, number: number, out: readonly number[], options: RegistryOptions): void {
    own.readyBefore = next.isUp.flatMap((isUp, other) => (isUp && !out.includes(other) ? [idOf(other)] : []));
    if (own.readyBefore.length === options.instances) {
        next.wanted[number] = true;
        own.phase = "awaitSeen";
    } else {
        own.phase = "refused";
    }
}

function decide(next: State, own: Operator, number: number, out: readonly number[], options: RegistryOptions): void {
    const guard: Guard = {
        instance: idOf(number),
        isDrained: options.looksUnseen === true ? null : true,
        taken: [idOf(number)],
        readyBefore: own.readyBefore,
        mayMiss: options.mayMiss,
    };
    const stands = next.isUp.map((isUp, other): [string, Stand] => [
        idOf(other),
        isUp ? (out.includes(other) ? "drained" : "serves") : "leaving",
    ]);
    const { kind } = mayAct(guard, new Map(stands));
    if (kind === "yes") {
        own.phase = own.phase === "look" ? "gateways" : "act";
    } else if (kind === "gives-way") {
        takeBack(next, own, number);
    }
}

function act(next: State, own: Operator, number: number): void {
    next.isUp[number] = false;
    next.hasActed = true;
    own.phase = "acted";
}

/** A restart brings it back, and resumes it; a stop leaves it down. */
function comeBack(next: State, own: Operator, number: number, { mayMiss }: RegistryOptions): void {
    if (mayMiss !== null) {
        next.isUp[number] = true;
        next.wanted[number] = false;
    }
    own.phase = "over";
}

function takeBack(next: State, own: Operator, number: number): void {
    next.wanted[number] = false;
    own.phase = "refused";
}

/** One registry after the other: overrides arrive meanwhile. */
function readOn(next: State, own: Operator, number: number, done: (out: readonly number[]) => void): void {
    const read = own.read ?? { registry: 0, out: [] };
    const here = next.isOut[read.registry] ?? [];
    const found = here.flatMap((isOut, other) => (isOut ? [other] : []));
    read.out = [...new Set([...read.out, ...found])].sort();
    read.registry += 1;
    own.read = read.registry < next.isOut.length ? read : null;
    if (own.read === null) {
        done(read.out);
    }
}

function replications(state: State): Happening<State>[] {
    return state.isOut.flatMap((registry, at) =>
        registry.flatMap((isOut, number) => {
            const arrive = (next: State): void => {
                (next.isOut[at] as boolean[])[number] = state.wanted[number] as boolean;
            };
            return isOut === state.wanted[number]
                ? []
                : [{ name: `${number} replicate`, next: changed(state, 0, (next) => arrive(next)) }];
        }),
    );
}

/** A program dies and leaves what it announced; then the patience of those ends who wait for it. */
function troubles(state: State, number: number): Happening<State>[] {
    const { phase } = state.operators[number] as Operator;
    if (["over", "refused", "crashed"].includes(phase)) {
        return [];
    }
    const isWaiting = phase === "awaitSeen" || phase === "look" || phase === "lookBeforeP";
    const isAnyDead = state.operators.some((one) => one.phase === "crashed");
    const die = (next: State, own: Operator): void => {
        Object.assign(own, { phase: "crashed", read: null });
        next.hadTrouble = true;
    };
    const giveUp = (next: State, own: Operator): void => {
        own.read = null;
        next.hadTrouble = true;
        takeBack(next, own, number);
    };
    return [
        { name: `${number} crash`, next: changed(state, number, die), isTrouble: true },
        ...(isWaiting
            ? [{ name: `${number} gives up`, next: changed(state, number, giveUp), isTrouble: !isAnyDead }]
            : []),
    ];
}

function changed(state: State, number: number, change: (next: State, own: Operator) => void): State {
    const next = JSON.parse(JSON.stringify(state)) as State;
    change(next, next.operators[number] as Operator);
    return next;
}
