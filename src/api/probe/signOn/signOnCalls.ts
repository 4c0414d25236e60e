// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { unseen, withValue } from "../../model/observation";
import type { HttpAnswer } from "../../model/seen/httpAnswer";
import type { GatewaySeen, TokenShown } from "../../model/seen/signOnSeen";
import type { Endpoint, Instance } from "../../model/sysplex";
import type { ApiMediation } from "../../ports/apiMediation";
import type { Clock } from "../../ports/clock";
import { clusterWriteMs } from "../../ports/clusterWriteMs";
import { httpWords } from "../parse/apimlMessages";
import { parseJsonWebKeys } from "../parse/jsonWebKeys";
import { parseTokenAnswer } from "../parse/tokenAnswer";
import { tokenIn } from "../questions/logIns";
import { pinned } from "../questions/pinned";

/** An instance that has a gateway. */
export interface SignOnGateway {
    readonly instance: Instance;
    readonly endpoint: Endpoint;
}

interface SignOnPorts {
    readonly apiMediation: ApiMediation;
    readonly clock: Clock;
}

export interface LogInMade {
    readonly logIn: "MADE" | "REJECTED" | "FAILED";
    readonly why: string | null;
    /** The cookie, for the next requests only; never kept anywhere else. */
    readonly cookie: string | null;
}

export interface SignOnCalls {
    keysOf(gateway: SignOnGateway): Promise<GatewaySeen>;
    logIn(gateway: SignOnGateway): Promise<LogInMade>;
    show(gateway: SignOnGateway, cookie: string): Promise<TokenShown>;
    logOut(
        gateway: SignOnGateway,
        cookie: string,
    ): Promise<{ readonly status: number | null; readonly why: string | null }>;
}

/** The authentication API of the gateways, each at its own address and with its own ZAAS. */
export function signOnCalls(ports: SignOnPorts): SignOnCalls {
    return {
        keysOf: (gateway) => keysOf(ports, gateway),
        async logIn(gateway) {
            const answer = await call(ports, gateway, "POST", "login", "user");
            if (!answer.seen) {
                const isRejected = answer.reason === "credentials-rejected";
                return { logIn: isRejected ? "REJECTED" : "FAILED", why: answer.why, cookie: null };
            }
            const cookie = tokenIn(answer.value);
            const { status, body } = answer.value;
            return cookie === null
                ? { logIn: status === 401 ? "REJECTED" : "FAILED", why: httpWords(status, body), cookie }
                : { logIn: "MADE", why: null, cookie };
        },
        async show(gateway, cookie) {
            return parseTokenAnswer(await call(ports, gateway, "GET", "query", "none", { cookie }));
        },
        async logOut(gateway, cookie) {
            const answer = await call(ports, gateway, "POST", "logout", "none", { cookie }, clusterWriteMs);
            return answer.seen
                ? { status: answer.value.status, why: httpWords(answer.value.status, answer.value.body) }
                : { status: null, why: answer.why };
        },
    };
}

async function keysOf(ports: SignOnPorts, gateway: SignOnGateway): Promise<GatewaySeen> {
    const { instance } = gateway;
    const sentMs = ports.clock.now().getTime();
    const answer = await call(ports, gateway, "GET", "keys/public/current", "none");
    const midMs = (sentMs + ports.clock.now().getTime()) / 2;
    if (!answer.seen) {
        return { instance, keys: answer, clockOffsetMs: null, answers: false };
    }
    const { status, body, headers } = answer.value;
    const parsed = parseJsonWebKeys(body);
    const keys =
        status === 200 && parsed.ok
            ? withValue(answer, parsed.value)
            : unseen(answer, "answered-error", `it does not show its keys: ${httpWords(status, body)}`);
    const theirMs = Date.parse(headers["date"] ?? "");
    return { instance, keys, clockOffsetMs: Number.isNaN(theirMs) ? null : theirMs - midMs, answers: true };
}

function call(
    { apiMediation }: SignOnPorts,
    { instance, endpoint }: SignOnGateway,
    method: "GET" | "POST",
    what: string,
    credential: "none" | "user",
    headers: Readonly<Record<string, string>> = {},
    timeoutMs?: number,
): Promise<Observation<HttpAnswer>> {
    return apiMediation.ask(endpoint, {
        method,
        path: `/gateway/api/v1/auth/${what}`,
        headers: { ...pinned(instance), ...headers },
        credential,
        source: `${what} at ${instance.id}`,
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
}
