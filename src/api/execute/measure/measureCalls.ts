// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Endpoint } from "../../model/sysplex";
import type { ApiMediation, ApiMediationRequest } from "../../ports/apiMediation";
import type { Observation } from "../../model/observation";
import type { HttpAnswer } from "../../model/seen/httpAnswer";

/** A harmless call that takes the routed way, as users' calls do. */
export interface MeasuringCall {
    readonly kind: string;
    readonly request: ApiMediationRequest;
    /** Statuses that a healthy service returns; anything else is a failed call. */
    readonly good: readonly number[];
}

const timeoutMs = 5_000;
/** Each call uses a new connection: it measures what a new user sees, not a user with an open connection. */
const ownConnection = { connection: "close" } as const;

/**
 * The calls that our credentials allow: a token query by a token from one login, a read of the Caching Service, and with a
 * certificate a write under our own namespace (those of R1-28).
 * @param certificateName what the Caching Service files our entries under; the gateway sets it from the certificate
 */
export async function measuringCalls(entry: Endpoint, apiMediation: ApiMediation): Promise<readonly MeasuringCall[]> {
    const token = apiMediation.hasUserCredential ? await logIn(entry, apiMediation) : null;
    return [...(token === null ? [] : [tokenQuery(token)]), ...(apiMediation.hasClientCertificate ? cacheCalls() : [])];
}

async function logIn(entry: Endpoint, apiMediation: ApiMediation): Promise<string | null> {
    const answer = await apiMediation.ask(entry, {
        method: "POST",
        path: "/gateway/api/v1/auth/login",
        credential: "user",
        source: "login for the measurement",
        timeoutMs,
    });
    const cookie = answer.seen ? (answer.value.headers["set-cookie"] ?? "") : "";
    return /(apimlAuthenticationToken[^=;]*=[^;]+)/.exec(cookie)?.[1] ?? null;
}

function tokenQuery(token: string): MeasuringCall {
    return {
        kind: "token query",
        good: [200],
        request: {
            method: "GET",
            path: "/gateway/api/v1/auth/query",
            headers: { ...ownConnection, cookie: token },
            credential: "none",
            source: "measured token query",
            timeoutMs,
        },
    };
}

function cacheCalls(): readonly MeasuringCall[] {
    const common = {
        headers: { ...ownConnection, "x-cs-service-id": "zowe-ha-measure" },
        credential: "certificate",
        timeoutMs,
    } as const;
    const path = "/cachingservice/api/v1/cache";
    const entry = JSON.stringify({ key: "measure", value: "x" });
    return [
        { kind: "cache read", good: [200], request: { ...common, method: "GET", path, source: "measured cache read" } },
        {
            kind: "cache write",
            good: [201, 204, 409],
            request: {
                ...common,
                method: "POST",
                path,
                headers: { ...common.headers, "content-type": "application/json" },
                body: entry,
                source: "measured cache write",
            },
        },
    ];
}

/** Null when the call was good; otherwise what happened, in words. */
export function failureOf(call: MeasuringCall, answer: Observation<HttpAnswer>): string | null {
    if (!answer.seen) {
        return `${call.kind}: ${answer.why}`;
    }
    return call.good.includes(answer.value.status) ? null : `${call.kind}: HTTP ${answer.value.status}`;
}

/** Takes away what the writes left. */
export async function cleanUpMeasuring(entry: Endpoint, apiMediation: ApiMediation): Promise<void> {
    if (apiMediation.hasClientCertificate) {
        await apiMediation.ask(entry, {
            method: "DELETE",
            path: "/cachingservice/api/v1/cache/measure",
            headers: { "x-cs-service-id": "zowe-ha-measure" },
            credential: "certificate",
            source: "cleanup of the measurement",
            timeoutMs,
        });
    }
}
