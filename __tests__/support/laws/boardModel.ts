// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { hasExpired, ownAmong, standingOf } from "../../../src/api/plan/exclusion/standing";
import type { Announcement } from "../../../src/api/model/operation/announcement";
import type { Happening, Model } from "./explore";

/** One operation that takes the instance of its own number, as far as `holdAlone` has come with it. */
interface Operator {
    phase: "begins" | "awaitSeen" | "look" | "holding" | "acted" | "over" | "refused" | "crashed";
    /** What it has read of the places so far; null: it has not begun to. */
    read: { place: number; found: string[] } | null;
}

interface State {
    operators: Operator[];
    /** What was sent to each place and is not there yet, and what is: by operator; `-` for nothing. */
    sent: string[][];
    shown: string[][];
    expired: boolean[];
    isUp: boolean[];
    hasActed: boolean;
    /** A program died, or a bound passed. */
    hadTrouble: boolean;
}

export interface BoardOptions {
    readonly operators: number;
    readonly instances: number;
    /** One shared directory, or several Caching Services. */
    readonly places: number;
    /** Broken on purpose: it looks before what it announced is seen. */
    readonly looksUnseen?: boolean;
}

const now = new Date("2026-11-22T02:00:00Z");
const nothing = "-";

/** The announcement of an operator as others read it. */
function announcement(operator: number, phase: string, isExpired: boolean): Announcement {
    return {
        operationId: `stop-${operator}`,
        operation: "STOP",
        by: { user: "USER1", host: `WS${operator}`, pid: 1 },
        deployment: "plex1",
        phase: phase as Announcement["phase"],
        targets: [`lpar${operator}`],
        doing: null,
        since: now.toISOString(),
        expires: new Date(now.getTime() + (isExpired ? -1 : 60_000)).toISOString(),
    };
}

/** Every order in which operators announce, see, look, hold, act and die, while what they write arrives whenever it likes. */
export function boardModel(options: BoardOptions): Model<State> {
    const { operators, places, instances } = options;
    const empty = (): string[][] =>
        Array.from({ length: places }, () => Array.from({ length: operators }, () => nothing));
    return {
        initial: {
            operators: Array.from({ length: operators }, () => ({ phase: "begins", read: null })),
            sent: empty(),
            shown: empty(),
            expired: Array.from({ length: operators }, () => false),
            isUp: Array.from({ length: instances }, () => true),
            hasActed: false,
            hadTrouble: false,
        },
        happenings: (state) => [
            ...state.operators.flatMap((_, number) => [...stepsOf(state, number, options), ...endsOf(state, number)]),
            ...arrivals(state),
        ],
        complaint,
        isOver,
    };
}

function complaint(state: State): string | null {
    const holders = state.operators.filter(({ phase }) => phase === "holding" || phase === "acted").length;
    if (holders > 1) {
        return `${holders} operations hold`;
    }
    if (isOver(state) && !state.hasActed && !state.hadTrouble) {
        return "everybody gave way";
    }
    return state.isUp.includes(true) ? null : "nobody serves";
}

function isOver({ operators }: State): boolean {
    return operators.every(({ phase }) => ["over", "refused", "crashed"].includes(phase));
}

function stepsOf(state: State, number: number, { looksUnseen = false }: BoardOptions): Happening<State>[] {
    const { phase } = state.operators[number] as Operator;
    const happen = (name: string, change: (next: State, own: Operator) => void): Happening<State> => ({
        name: `${number} ${name}`,
        next: changed(state, number, change),
    });
    switch (phase) {
        case "begins":
            return [
                happen("announce", (next, own) => {
                    send(next, number, "announced");
                    own.phase = looksUnseen ? "look" : "awaitSeen";
                }),
            ];
        case "awaitSeen":
            return [
                happen("awaitSeen", (next, own) =>
                    readOn(next, own, (all) => {
                        own.phase = ownAmong({ operationId: `stop-${number}` }, all) === undefined ? phase : "look";
                    }),
                ),
            ];
        case "look":
            return [happen("look", (next, own) => readOn(next, own, (all) => decide(next, own, number, all)))];
        case "holding":
            return [happen("act", (next, own) => act(next, own, number))];
        case "acted":
            return [
                happen("return", (next, own) => {
                    next.isUp[number] = true;
                    withdraw(next, own, number, "over");
                }),
                happen("leave down", (next, own) => withdraw(next, own, number, "over")),
            ];
        default:
            return [];
    }
}

function decide(next: State, own: Operator, number: number, all: readonly Announcement[]): void {
    const standing = standingOf(announcement(number, "announced", false), all, now);
    if (standing.kind === "alone") {
        own.phase = "holding";
        send(next, number, "holding");
    } else if (standing.kind === "gives-way") {
        withdraw(next, own, number, "refused");
    }
}

/** The plan is made after the look, with everybody else counted as they stand. */
function act(next: State, own: Operator, number: number): void {
    if (next.isUp.some((isUp, other) => isUp && other !== number)) {
        next.isUp[number] = false;
        next.hasActed = true;
        own.phase = "acted";
    } else {
        withdraw(next, own, number, "refused");
    }
}

/** One place after the other: others write meanwhile. */
function readOn(next: State, own: Operator, done: (all: readonly Announcement[]) => void): void {
    const read = own.read ?? { place: 0, found: next.shown[0]?.map(() => nothing) ?? [] };
    const shown = next.shown[read.place] ?? [];
    read.found = read.found.map((found, other) => (shown[other] === nothing ? found : (shown[other] ?? found)));
    read.place += 1;
    own.read = read.place < next.shown.length ? read : null;
    if (own.read === null) {
        const there = read.found.flatMap((phase, other) =>
            phase === nothing ? [] : [announcement(other, phase, next.expired[other] === true)],
        );
        done(there.filter((one) => !hasExpired(one, now)));
    }
}

function arrivals(state: State): Happening<State>[] {
    return state.sent.flatMap((sent, place) =>
        sent.flatMap((what, number) => {
            const arrive = (next: State): void => {
                (next.shown[place] as string[])[number] = what;
                (next.sent[place] as string[])[number] = nothing;
            };
            return what === nothing
                ? []
                : [{ name: `${number} replicate`, next: changed(state, number, (next) => arrive(next)) }];
        }),
    );
}

/** A program dies at any time, and what it announced runs out after that. */
function endsOf(state: State, number: number): Happening<State>[] {
    const { phase } = state.operators[number] as Operator;
    if (phase === "crashed") {
        const expire = changed(state, number, (next) => (next.expired[number] = true));
        return state.expired[number] === true ? [] : [{ name: `${number} expire`, next: expire }];
    }
    const crash = (next: State, own: Operator): void => {
        own.phase = "crashed";
        next.hadTrouble = true;
        own.read = null;
    };
    return ["over", "refused"].includes(phase)
        ? []
        : [{ name: `${number} crash`, next: changed(state, number, crash), isTrouble: true }];
}

function send(next: State, number: number, phase: string): void {
    next.sent.forEach((place) => (place[number] = phase));
}

function withdraw(next: State, own: Operator, number: number, phase: "over" | "refused"): void {
    own.phase = phase;
    [...next.sent, ...next.shown].forEach((place) => (place[number] = nothing));
}

function changed(state: State, number: number, change: (next: State, own: Operator) => void): State {
    const next = JSON.parse(JSON.stringify(state)) as State;
    change(next, next.operators[number] as Operator);
    return next;
}
