// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import type { Question } from "../../model/question";
import type { Ports } from "../../ports/ports";
import { askAhead } from "./askAhead";

/** A question of this look, whether the look came to ask it, and what was answered so far. */
export interface Asked {
    readonly question: Question;
    isWanted: boolean;
    answer: Observation<unknown> | null;
}

/** The questions of one first look, by what they ask. */
export class AskedAhead {
    public readonly asked = new Map<string, Asked>();
    private readonly underWay = new Map<string, Promise<Observation<unknown>>>();
    private isSettled = false;

    public constructor(private readonly ports: Ports) {}

    public ask(question: Question): void {
        const key = keyOf(question);
        const answer = this.asked.has(key) ? null : askAhead(this.ports, question);
        if (answer !== null) {
            this.underWay.set(key, answer);
            this.note(key, question, answer, false);
        }
    }

    /** The pending answer, for the first request; a repeated request is sent again. */
    public take<T>(
        question: Question,
        ask: () => Promise<Observation<T>>,
    ): { answer: Promise<Observation<T>>; isAhead: boolean } {
        if (this.isSettled) {
            return { answer: ask(), isAhead: false };
        }
        const key = keyOf(question);
        const early = this.underWay.get(key) as Promise<Observation<T>> | undefined;
        this.underWay.delete(key);
        const answer = early ?? ask();
        this.note(key, question, answer, true);
        return { answer, isAhead: early !== undefined };
    }

    public settle(): void {
        this.isSettled = true;
        this.underWay.clear();
    }

    private note(key: string, question: Question, answer: Promise<Observation<unknown>>, isWanted: boolean): void {
        const asked: Asked = { question, isWanted, answer: null };
        this.asked.set(key, asked);
        void answer.then((told) => (asked.answer = told));
    }
}

function keyOf(question: Question): string {
    return JSON.stringify(Object.entries(question).sort(([one], [other]) => (one < other ? -1 : 1)));
}
