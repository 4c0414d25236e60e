// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { AbstractSession } from "@zowe/imperative";
import type { Observation, Provenance, UnseenReason } from "../../model/observation";
import { unseen } from "../../model/observation";
import type { Clock } from "../../ports/clock";
import type { Tape } from "../../ports/tape";
import type { ZosmfConnection } from "../connection";
import { connectionFailure } from "../transport/connectionFailure";
import type { CredentialGate } from "../transport/credentialGate";
import type { RequestLimits } from "../transport/guardedRequest";
import { guardedRequest, refuseWhenEnded } from "../transport/guardedRequest";
import type { SilentServers } from "./silentServers";
import type { Turnstile } from "../transport/turnstile";
import type { HttpFailure } from "./zosmfFailure";
import { zosmfFailure } from "./zosmfFailure";

/** The common part of every call to one z/OSMF server. */
export interface ZosmfCall {
    readonly session: AbstractSession;
    /** For sentences: `z/OSMF lpar1 (lpar1.example.com:443)`. */
    readonly name: string;
    /** `lpar1.example.com:443`, with the proxy where there is one. */
    readonly address: string;
    /** The server at that address if the profile points to the API ML: `the gateway of LPAR1 (lpar1.example.com:7554)`. */
    readonly gatewayName: string;
    readonly limits: RequestLimits;
    readonly turnstile: Turnstile;
    readonly gate: CredentialGate | null;
    readonly clock: Clock;
    readonly silent: SilentServers;
    readonly tape?: Tape | undefined;
    /** Called for every answer of a service. */
    readonly hear?: (answer: Observation<unknown>) => void;
}

/** How sentences name a server, by its address. */
export function namedAt(
    address: string,
    { profileName, declaredFor }: Pick<ZosmfConnection, "profileName" | "declaredFor">,
): Pick<ZosmfCall, "name" | "address" | "gatewayName"> {
    const gateway = declaredFor === null ? "the gateway" : `the gateway of ${declaredFor.toUpperCase()}`;
    return { name: `z/OSMF ${profileName} (${address})`, address, gatewayName: `${gateway} (${address})` };
}

/** What arrived, before it is parsed: the answer of the SDK, an HTTP error, or the reason why there was none. */
type Raw<A> =
    | { readonly kind: "answer"; readonly at: Date; readonly answer: A }
    | { readonly kind: "http"; readonly at: Date; readonly failure: HttpFailure }
    | { readonly kind: "unseen"; readonly at: Date; readonly reason: UnseenReason; readonly why: string };

/**
 * Sends a request through an SDK and turns every result into an observation.
 * @param identity what distinguishes this question from others of the same source
 */
export async function callZosmf<A, T>(
    call: ZosmfCall,
    source: string,
    ask: (session: AbstractSession) => Promise<A>,
    read: (answer: A, provenance: Provenance) => Observation<T>,
    identity = "",
): Promise<Observation<T>> {
    const { tape } = call;
    const observe = (raw: Raw<A>): Observation<T> => observationOf(raw, call, source, read);
    const missing = (): Raw<A> => ({
        kind: "unseen",
        at: call.clock.now(),
        reason: "not-held",
        why: `the bundle holds no answer of ${call.name} to ${source}`,
    });
    const answer =
        tape === undefined
            ? (await askLive(call, source, ask, observe)).answer
            : observe(
                  await tape.ask(
                      `${call.name} ${source} ${identity}`.trimEnd(),
                      async () => (await askLive(call, source, ask, observe)).raw,
                      missing,
                  ),
              );
    if (answer.seen || answer.reason !== "not-held") {
        call.hear?.(answer);
    }
    return answer;
}

async function askLive<A, T>(
    call: ZosmfCall,
    source: string,
    ask: (session: AbstractSession) => Promise<A>,
    observe: (raw: Raw<A>) => Observation<T>,
): Promise<{ readonly answer: Observation<T>; readonly raw: Raw<A> }> {
    const provenance = (): Provenance => ({ source, vantage: call.name, at: call.clock.now() });
    const heard: Raw<A>[] = [];
    const attempt = async (): Promise<Observation<T>> => {
        const refusal = call.silent.refusal(call.address, provenance(), call.name);
        const raw = refusal === null ? await askOnce(call, ask) : rawOf<A>(refusal);
        heard.push(raw);
        return observe(raw);
    };
    const answer = await (call.gate ? call.gate.pass(provenance(), attempt) : attempt());
    // The gate answers by itself where the credential was rejected before.
    const raw = heard.at(-1) ?? rawOf<A>(answer);
    return { answer, raw };
}

function rawOf<A>(answer: Observation<unknown>): Raw<A> {
    const { at } = answer;
    return answer.seen
        ? { kind: "unseen", at, reason: "malformed", why: "an answer that was never asked for" }
        : { kind: "unseen", at, reason: answer.reason, why: answer.why };
}

async function askOnce<A>(call: ZosmfCall, ask: (session: AbstractSession) => Promise<A>): Promise<Raw<A>> {
    try {
        const answer = await guardedRequest(call.limits, () =>
            call.turnstile.pass(() => {
                refuseWhenEnded();
                return ask(call.session);
            }),
        );
        return { kind: "answer", at: call.clock.now(), answer };
    } catch (error) {
        call.silent.learn(call.address, error);
        const at = call.clock.now();
        const failure = httpFailureOf(error);
        if (failure !== null) {
            return { kind: "http", at, failure };
        }
        const { reason, why } = connectionFailure(error);
        return { kind: "unseen", at, reason, why: `${call.name} ${why}` };
    }
}

function observationOf<A, T>(
    raw: Raw<A>,
    { name, gatewayName, session }: ZosmfCall,
    source: string,
    read: (answer: A, provenance: Provenance) => Observation<T>,
): Observation<T> {
    const provenance: Provenance = { source, vantage: name, at: raw.at };
    switch (raw.kind) {
        case "answer":
            return read(raw.answer, provenance);
        case "http": {
            const said = zosmfFailure(raw.failure, { name, gatewayName, credential: session.ISession.type });
            return unseen(provenance, said.reason, said.why);
        }
        case "unseen":
            return unseen(provenance, raw.reason, raw.why);
    }
}

/** An HTTP status other than 2xx, as the SDK's RestClientError carries it. */
function httpFailureOf(error: unknown): HttpFailure | null {
    const details = (error as { mDetails?: { source?: string; httpStatus?: unknown; causeErrors?: unknown } }).mDetails;
    const status = Number(details?.httpStatus);
    if (details?.source !== "http" || !Number.isInteger(status)) {
        return null;
    }
    const body =
        typeof details.causeErrors === "string" ? details.causeErrors : JSON.stringify(details.causeErrors ?? "");
    return { status, body };
}
