// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { printable } from "./printable";
import type { UnseenReason } from "./unseenReason";
import { meaningOf } from "./unseenReason";

export type { UnseenReason };

/** Where a fact came from: what was asked, and from which place the world was looked at. */
export interface Provenance {
    /** What was asked, in words an operator knows: `z/OSMF jobs`, `D XCF,S,ALL`, `gateway health`. */
    readonly source: string;
    /** From where: `LPAR1 z/OSMF (zosmf profile lpar1)`, `here`, `discovery of lpar2`. */
    readonly vantage: string;
    readonly at: Date;
}

export interface Seen<T> extends Provenance {
    readonly seen: true;
    readonly value: T;
    /** Clauses that say which parts of the answer are not in the value: what it lacks is not proven absent. Left out where there are none. */
    readonly gaps?: readonly string[];
}

export interface Unseen extends Provenance {
    readonly seen: false;
    readonly reason: UnseenReason;
    /** One sentence for people, naming the system, never a secret. */
    readonly why: string;
    /** True: the certificate is not trusted because it was not issued for that host name. */
    readonly isForOtherHost?: true;
}

/** One answer from the world: a fact, or the reason there is none. A probe never throws. */
export type Observation<T> = Seen<T> | Unseen;

/** Not allowed, rather than not there. */
export function isDenial(observation: Observation<unknown>): boolean {
    return !observation.seen && meaningOf(observation.reason).isDenial;
}

/** Who we are was not believed: which access that user would need is another question. */
export function isRejected(observation: Observation<unknown>): boolean {
    return !observation.seen && observation.reason === "credentials-rejected";
}

/** We hung up before there was an answer: a sign of nothing, neither of silence nor of life. */
export function isCutOff(observation: Observation<unknown>): boolean {
    return !observation.seen && observation.reason === "cut-off";
}

/** Nobody answered: as good as not there, seen from here. Any other failure of what was asked, and not cut off, proves that somebody listens. */
export function isSilent(observation: Observation<unknown>): boolean {
    return !observation.seen && meaningOf(observation.reason).met === "silence";
}

/** Somebody answered, whatever it was: also a refusal of our credential, unless that was met elsewhere and not tried again here. */
export function provesLife(observation: Observation<unknown>): boolean {
    const wasAsked =
        observation.seen ||
        !(meaningOf(observation.reason).met === "unasked" || observation.why.startsWith("not asked"));
    return wasAsked && !isSilent(observation);
}

/** The fact, or nothing, for code that treats all silence alike. */
export function valueOf<T>(observation: Observation<T> | undefined): T | undefined {
    return observation?.seen ? observation.value : undefined;
}

/** Which parts of an answer were not understood; what was not seen at all has none. */
export function gapsOf(observation: Observation<unknown> | undefined): readonly string[] {
    return observation?.seen === true ? (observation.gaps ?? []) : [];
}

/** Seen, and nothing of it was left out: what is not in it is not there. */
export function isWhole<T>(observation: Observation<T>): observation is Seen<T> {
    return observation.seen && gapsOf(observation).length === 0;
}

/** The same provenance, and the same gaps, around another value. */
export function withValue<T>(observation: Observation<unknown>, value: T, gaps = gapsOf(observation)): Seen<T> {
    const { source, vantage, at } = observation;
    const seen = { seen: true, value, source, vantage, at } as const;
    return gaps.length === 0 ? seen : { ...seen, gaps: gaps.map(printable) };
}

/** The same provenance around a reason for silence: an answer that holds no fact. What it quotes is made fit for a terminal. */
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
