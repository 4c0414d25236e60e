// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { printable } from "./printable";
import type { UnseenReason } from "./unseenReason";
import { meaningOf } from "./unseenReason";

export type { UnseenReason };

/** The source of a fact: the query, and the place from which it was sent. */
export interface Provenance {
    /** The query, in words that an operator knows: `z/OSMF jobs`, `D XCF,S,ALL`, `gateway health`. */
    readonly source: string;
    /** From where: `LPAR1 z/OSMF (zosmf profile lpar1)`, `here`, `discovery of lpar2`. */
    readonly vantage: string;
    readonly at: Date;
}

export interface Seen<T> extends Provenance {
    readonly seen: true;
    readonly value: T;
    /** Clauses about the parts of the answer that are not in the value: something missing in it is not proven absent. Omitted if there are none. */
    readonly gaps?: readonly string[];
}

export interface Unseen extends Provenance {
    readonly seen: false;
    readonly reason: UnseenReason;
    /** One sentence for people, naming the system, never a secret. */
    readonly why: string;
    /** True: the certificate is not trusted because it was not issued for that host name. */
    readonly isForOtherHost?: true;
    /** True: the answer had no content, so nothing in it can be in an unknown form. */
    readonly isEmpty?: true;
    /** True: another server rejected the credentials, so this one was not queried. */
    readonly isFromElsewhere?: true;
}

/** The result of one query: a fact, or the reason why there is none. A probe never throws. */
export type Observation<T> = Seen<T> | Unseen;

/** Not allowed, rather than not there. */
export function isDenial(observation: Observation<unknown>): boolean {
    return !observation.seen && meaningOf(observation.reason).isDenial;
}

/** The credentials were rejected: the access that the user would need is a different question. */
export function isRejected(observation: Observation<unknown>): boolean {
    return !observation.seen && observation.reason === "credentials-rejected";
}

/** We hung up before there was an answer: a sign of nothing, neither of silence nor of life. */
export function isCutOff(observation: Observation<unknown>): boolean {
    return !observation.seen && observation.reason === "cut-off";
}

/** There was no answer: seen from here, the server may not exist. Any other failure of a request that was not cut off proves a listener. */
export function isSilent(observation: Observation<unknown>): boolean {
    return !observation.seen && meaningOf(observation.reason).met === "silence";
}

/** There was an answer of any kind: also a rejection of the credentials, unless another server rejected them and this one was not asked. */
export function provesLife(observation: Observation<unknown>): boolean {
    const wasAsked =
        observation.seen || !(meaningOf(observation.reason).met === "unasked" || observation.isFromElsewhere === true);
    return wasAsked && !isSilent(observation);
}

/** A reason as a part of another sentence. */
export function asClause(why: string): string {
    return why.replace(/\.+$/, "");
}

/** The fact, or nothing, for code that treats all missing answers alike. */
export function valueOf<T>(observation: Observation<T> | undefined): T | undefined {
    return observation?.seen ? observation.value : undefined;
}

/** The parts of an answer that were not understood; none if there is no answer. */
export function gapsOf(observation: Observation<unknown> | undefined): readonly string[] {
    return observation?.seen === true ? (observation.gaps ?? []) : [];
}

/** Seen completely: an item that is not in the value does not exist. */
export function isWhole<T>(observation: Observation<T>): observation is Seen<T> {
    return observation.seen && gapsOf(observation).length === 0;
}

/** The same provenance, and the same gaps, around another value. */
export function withValue<T>(observation: Observation<unknown>, value: T, gaps = gapsOf(observation)): Seen<T> {
    const { source, vantage, at } = observation;
    const seen = { seen: true, value, source, vantage, at } as const;
    return gaps.length === 0 ? seen : { ...seen, gaps: gaps.map(printable) };
}

/** The same provenance with a reason instead of a value: an answer without a fact. Quoted text is made safe for a terminal. */
export function unseen(provenance: Provenance, reason: UnseenReason, why: string): Unseen {
    return {
        seen: false,
        reason,
        why: printable(why),
        source: provenance.source,
        vantage: provenance.vantage,
        at: provenance.at,
    };
}
