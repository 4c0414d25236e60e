// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation, Unseen } from "../model/observation";
import { unseen } from "../model/observation";
import { meaningOf } from "../model/unseenReason";
import type { Clock } from "../ports/clock";
import type { Zosmf } from "../ports/zosmf";
import { withinPatience } from "./withinPatience";

/** How long a server that did not answer is skipped; a server that comes back must be found in a wait of minutes. */
const silenceLastsMs = 15_000;

type Ask<T> = (zosmf: Zosmf) => Promise<Observation<T>>;

/** The results, in one run, about which z/OSMF servers answer. */
export class ZosmfCircle {
    private readonly lastWords = new Map<Zosmf, Observation<unknown>>();
    /** Those that kept a query waiting for longer than the patience, and have not answered since. */
    private readonly late = new Set<Zosmf>();
    private readonly recordsByFile = new Map<string, number>();

    public constructor(
        public readonly members: readonly Zosmf[],
        private readonly clock: Clock,
    ) {}

    /** The last answer of each server; none for one that was not queried. */
    public lastWordOf(zosmf: Zosmf): Observation<unknown> | undefined {
        return this.lastWords.get(zosmf);
    }

    /** How many records a spool file of a job had when it was last read in this run; 0: it was not. */
    public recordsKnown(jobId: string, fileId: number): number {
        return this.recordsByFile.get(`${jobId}/${fileId}`) ?? 0;
    }

    public rememberRecords(jobId: string, fileId: number, count: number): void {
        this.recordsByFile.set(`${jobId}/${fileId}`, count);
    }

    /** The server declared for an instance or system, when the profile has one. */
    public memberFor(...names: readonly string[]): Zosmf | undefined {
        const wanted = new Set(names.map((name) => name.toLowerCase()));
        return this.members.find(
            ({ server }) => server.declaredFor !== null && wanted.has(server.declaredFor.toLowerCase()),
        );
    }

    /** One of the servers that have answered, another one for the next turn; undefined before any has. */
    public livingFor(turn: number): Zosmf | undefined {
        const living = this.members.filter((member) => this.isKnownLiving(member));
        return living[turn % living.length];
    }

    /**
     * Queries the preferred server, and another one if it fails or does not answer. Hung servers cost one waiting time together, not
     * one timeout each: before the query is sent to a second server, all are tested whether they answer.
     */
    public async ask<T>(ask: Ask<T>, preferred?: Zosmf): Promise<Observation<T>> {
        const first = preferred && this.isHopeful(preferred) ? preferred : this.firstHopeful();
        if (!first) {
            return this.nobody();
        }
        return this.isKnownLiving(first) ? this.askPatiently(ask, first) : this.askImpatiently(ask, first);
    }

    /** It is only busy: the others would also be busy with the same requests. */
    private async askPatiently<T>(ask: Ask<T>, first: Zosmf): Promise<Observation<T>> {
        const word = await this.askAndRemember(first, ask);
        return goesOn(word) ? firstUseful([Promise.resolve(word), this.askOthers(ask, first)]) : word;
    }

    private async askImpatiently<T>(ask: Ask<T>, first: Zosmf): Promise<Observation<T>> {
        const answer = this.askAndRemember(first, ask);
        const early = await withinPatience(answer, this.clock);
        if (early === null) {
            this.late.add(first);
        }
        if (early && !goesOn(early)) {
            return early;
        }
        const other = this.askOthers(ask, first);
        const late = early ? [other] : [answer, other];
        return firstUseful(late);
    }

    private isKnownLiving(zosmf: Zosmf): boolean {
        const word = this.lastWords.get(zosmf);
        return word !== undefined && (word.seen || !isUseless(word));
    }

    private async askOthers<T>(ask: Ask<T>, first: Zosmf): Promise<Observation<T>> {
        const rest = this.members.filter((member) => member !== first && !this.isKnownSilent(member));
        let last: Observation<T> | null = null;
        for await (const living of inOrderOfAnswer(rest)) {
            last = await this.askAndRemember(living, ask);
            if (!goesOn(last)) {
                return last;
            }
        }
        return last ?? this.nobody();
    }

    private async askAndRemember<T>(zosmf: Zosmf, ask: Ask<T>): Promise<Observation<T>> {
        const answer = await ask(zosmf);
        this.late.delete(zosmf);
        this.lastWords.set(zosmf, answer);
        return answer;
    }

    private isKnownSilent(zosmf: Zosmf): boolean {
        const word = this.lastWords.get(zosmf);
        const isRecent = word !== undefined && this.clock.now().getTime() - word.at.getTime() < silenceLastsMs;
        return isRecent && !word.seen && isUseless(word);
    }

    private isHopeful(zosmf: Zosmf): boolean {
        return !this.late.has(zosmf) && !this.isKnownSilent(zosmf);
    }

    private firstHopeful(): Zosmf | undefined {
        const silent = (member: Zosmf): boolean => this.isKnownSilent(member);
        return this.members.find((member) => this.isHopeful(member)) ?? this.members.find((member) => !silent(member));
    }

    private nobody(): Unseen {
        const words = [...this.lastWords.values()].filter((word): word is Unseen => !word.seen);
        const provenance = { source: "z/OSMF", vantage: "here", at: this.clock.now() };
        if (this.members.length === 0) {
            return unseen(provenance, "not-asked", "the profile names no z/OSMF");
        }
        return unseen(
            provenance,
            words[0]?.reason ?? "timeout",
            `no z/OSMF answers: ${words.map(({ why }) => why).join("; ")}`,
        );
    }
}

/** Another server may know better; not after a rejected password, which every server would count again. */
function goesOn(answer: Observation<unknown>): boolean {
    return !answer.seen && meaningOf(answer.reason).elsewhere !== "the-same";
}

function isUseless(answer: Unseen): boolean {
    return meaningOf(answer.reason).elsewhere === "no-use";
}

/** The servers that answer at all, in the order in which they do. */
async function* inOrderOfAnswer(members: readonly Zosmf[]): AsyncGenerator<Zosmf> {
    const pending = new Map(
        members.map((member) => [
            member,
            member.information().then((answer) => ({ member, answers: answer.seen || !isUseless(answer) })),
        ]),
    );
    while (pending.size > 0) {
        const { member, answers } = await Promise.race(pending.values());
        pending.delete(member);
        if (answers) {
            yield member;
        }
    }
}

/** The first fact; if there is none, the last reason. */
async function firstUseful<T>(answers: readonly Promise<Observation<T>>[]): Promise<Observation<T>> {
    const pending = new Set(
        answers.map((answer, index) => ({ index, answer: answer.then((value) => ({ index, value })) })),
    );
    for (;;) {
        const { index, value } = await Promise.race([...pending].map(({ answer }) => answer));
        for (const one of pending) {
            if (one.index === index) {
                pending.delete(one);
            }
        }
        if (value.seen || !goesOn(value) || pending.size === 0) {
            return value;
        }
    }
}
