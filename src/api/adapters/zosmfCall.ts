// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { AbstractSession } from "@zowe/imperative";
import type { Observation, Provenance, UnseenReason } from "../model/observation";
import { unseen } from "../model/observation";
import type { Clock } from "../ports/clock";
import { printable } from "../probe/parse/printable";
import { parseZosmfError } from "../probe/parse/zosmfError";
import { connectionFailure } from "./connectionFailure";
import type { CredentialGate } from "./credentialGate";
import type { RequestLimits } from "./guardedRequest";
import { guardedRequest, refuseWhenEnded } from "./guardedRequest";
import type { Turnstile } from "./turnstile";

/** What every call to one z/OSMF server has in common. */
export interface ZosmfCall {
    readonly session: AbstractSession;
    /** For sentences: `z/OSMF lpar1 (lpar1.example.com:443)`. */
    readonly name: string;
    readonly limits: RequestLimits;
    readonly turnstile: Turnstile;
    readonly gate: CredentialGate | null;
    readonly clock: Clock;
}

/** Asks through an SDK and turns whatever happens into an observation. */
export async function callZosmf<A, T>(
    call: ZosmfCall,
    source: string,
    ask: (session: AbstractSession) => Promise<A>,
    read: (answer: A, provenance: Provenance) => Observation<T>,
): Promise<Observation<T>> {
    const provenance = (): Provenance => ({ source, vantage: call.name, at: call.clock.now() });
    const attempt = async (): Promise<Observation<T>> => {
        try {
            const answer = await guardedRequest(call.limits, () =>
                call.turnstile.pass(() => {
                    refuseWhenEnded();
                    return ask(call.session);
                }),
            );
            return read(answer, provenance());
        } catch (error) {
            return explain(error, call, provenance());
        }
    };
    return call.gate ? call.gate.pass(provenance(), attempt) : attempt();
}

interface HttpFailure {
    readonly status: number;
    readonly body: string;
}

function explain(error: unknown, { name, session }: ZosmfCall, provenance: Provenance): Observation<never> {
    const http = httpFailureOf(error);
    if (http) {
        return unseen(provenance, reasonOf(http), sentenceFor(http, name, session.ISession.type));
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

function reasonOf(failure: HttpFailure): UnseenReason {
    if (failure.status === 401) {
        return "credentials-rejected";
    }
    if (
        failure.status === 403 ||
        /not authorized|LMOPEN error|913 abend|EDC5111I|opendir\(\) failed|IKJ55353I/i.test(failure.body)
    ) {
        return "denied";
    }
    const isMissing = /not cataloged|Path name not found|No job found|EDC5129I|Member not found/i.test(failure.body);
    return failure.status === 404 || isMissing ? "not-found" : "answered-error";
}

/** What a session shows, by its type; a certificate is often meant for the API ML, and the user id was forgotten. */
const rejections: Readonly<Record<string, string>> = {
    token: "rejected the token",
    bearer: "rejected the token",
    "cert-pem":
        'rejected the client certificate, and the profile has no other credential for it: set "user" and "password"',
};

function sentenceFor(failure: HttpFailure, name: string, type: string | undefined): string {
    if (failure.status === 401) {
        return `${name} ${rejections[type ?? ""] ?? "rejected the user id or password"} (HTTP 401)`;
    }
    const error = parseZosmfError(failure.body);
    const words = error.ok ? error.value.message : failure.body.replace(/<[^>]*>/g, " ");
    const text = printable(words).replace(/\s+/g, " ").trim().slice(0, 200);
    return `${name} answered HTTP ${failure.status}${text === "" ? "" : `: ${text}`}`;
}
