// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { AbstractSession } from "@zowe/imperative";
import type { Observation, Provenance } from "../../model/observation";
import { unseen } from "../../model/observation";
import type { Clock } from "../../ports/clock";
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
    /** Called for every answer of a service. */
    readonly hear?: (answer: Observation<unknown>) => void;
}

/** Sends a request through an SDK and turns every result into an observation. */
export async function callZosmf<A, T>(
    call: ZosmfCall,
    source: string,
    ask: (session: AbstractSession) => Promise<A>,
    read: (answer: A, provenance: Provenance) => Observation<T>,
): Promise<Observation<T>> {
    const provenance = (): Provenance => ({ source, vantage: call.name, at: call.clock.now() });
    const attempt = async (): Promise<Observation<T>> => {
        const refusal = call.silent.refusal(call.address, provenance(), call.name);
        if (refusal !== null) {
            return refusal;
        }
        try {
            const answer = await guardedRequest(call.limits, () =>
                call.turnstile.pass(() => {
                    refuseWhenEnded();
                    return ask(call.session);
                }),
            );
            return read(answer, provenance());
        } catch (error) {
            call.silent.learn(call.address, error);
            return explain(error, call, provenance());
        }
    };
    const answer = await (call.gate ? call.gate.pass(provenance(), attempt) : attempt());
    call.hear?.(answer);
    return answer;
}

function explain(
    error: unknown,
    { name, gatewayName, session }: ZosmfCall,
    provenance: Provenance,
): Observation<never> {
    const http = httpFailureOf(error);
    if (http) {
        const said = zosmfFailure(http, { name, gatewayName, credential: session.ISession.type });
        return unseen(provenance, said.reason, said.why);
    }
    const failure = connectionFailure(error);
    return unseen(provenance, failure.reason, `${name} ${failure.why}`);
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
