// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { Agent } from "node:https";
import type { ApiMediation, ApiMediationRequest, Credential } from "../ports/apiMediation";
import type { HttpAnswer } from "../model/seen/httpAnswer";
import type { Clock } from "../ports/clock";
import type { Endpoint } from "../model/sysplex";
import type { Observation, Provenance } from "../model/observation";
import { unseen } from "../model/observation";
import type { ApiMediationCredentials } from "./connection";
import { connectionFailure } from "./transport/connectionFailure";
import type { CredentialGate } from "./transport/credentialGate";
import type { Exchange } from "./transport/exchange";
import { exchange } from "./transport/exchange";
import { javaNameOf } from "./transport/javaNameOf";
import type { RequestLimits } from "./transport/guardedRequest";
import { guardedRequest, ownTime } from "./transport/guardedRequest";
import type { HeardHandshakes } from "./transport/HeardHandshakes";
import { leaveIdle } from "./transport/leftConnections";
import type { SilentServers } from "./zosmf/silentServers";
import type { Trust } from "./transport/trust";
import type { ClientCertificate } from "./transport/clientCertificate";
import { wayTo } from "./transport/proxy";
import { lendTrust } from "./transport/trust";

export interface ApiMediationAdapter extends ApiMediation {
    /** Closes every connection. */
    close(): void;
}

/** The common settings of all requests of a run, except their limits. */
export interface Surroundings {
    readonly clock: Clock;
    readonly trust: Trust;
    readonly silent: SilentServers;
    /** Null: the handshakes of requests are nobody's business. */
    readonly heard: HeardHandshakes | null;
}

type Sent = "none" | "certificate" | "user";

export function apiMediationAdapter(
    who: ApiMediationCredentials,
    identity: ClientCertificate | null,
    limits: RequestLimits,
    gate: CredentialGate | null,
    { clock, trust, silent, heard }: Surroundings,
): ApiMediationAdapter {
    const hasClientCertificate = identity !== null;
    const hasUserCredential = who.token !== null || (who.user !== null && who.password !== null);
    const common = {
        keepAlive: true,
        maxSockets: 8,
        rejectUnauthorized: who.rejectUnauthorized,
    };
    const anonymous = new Agent(common);
    const certified = identity === null ? anonymous : new Agent({ ...common, ...identity });
    const clientCertificateName = identity === null ? null : javaNameOf(identity.cert);
    const agents = new Set([anonymous, certified]);
    agents.forEach((agent) => lendTrust(agent, trust, limits.timeoutMs, heard));
    const authorization = authorizationOf(who);

    const ask = async (endpoint: Endpoint, request: ApiMediationRequest): Promise<Observation<HttpAnswer>> => {
        const provenance = { source: request.source, vantage: "here", at: clock.now() };
        const sent = choose(request.credential, hasClientCertificate, hasUserCredential);
        if (sent === null) {
            return unseen(provenance, "no-credential", missingCredential(request.credential));
        }
        const headers = { ...request.headers, ...(sent === "user" ? authorization : {}) };
        const agent = sent === "certificate" ? certified : anonymous;
        const attempt = (): Promise<Observation<HttpAnswer>> =>
            askOnce({ endpoint, request, headers, agent, sent }, limits, provenance, { clock, silent });
        return sent === "user" && gate ? gate.pass(provenance, attempt) : attempt();
    };
    const close = (): void => {
        agents.forEach((agent) => {
            leaveIdle(agent);
            agent.destroy();
        });
    };
    return { ask, close, hasClientCertificate, hasUserCredential, clientCertificateName };
}

interface Attempt {
    readonly endpoint: Endpoint;
    readonly request: ApiMediationRequest;
    readonly headers: Readonly<Record<string, string>>;
    readonly agent: Agent;
    readonly sent: Sent;
}

async function askOnce(
    what: Attempt,
    limits: RequestLimits,
    provenance: Provenance,
    { clock, silent }: Pick<Surroundings, "clock" | "silent">,
): Promise<Observation<HttpAnswer>> {
    const { endpoint, request, sent } = what;
    const { name } = wayTo(endpoint.host, endpoint.port);
    const refusal = silent.refusal(name, provenance);
    if (refusal !== null) {
        return refusal;
    }
    const started = clock.now().getTime();
    const timeoutMs = request.timeoutMs ?? limits.timeoutMs;
    try {
        const answer = await guardedRequest(boundsOf(request, limits), () => exchange(exchangeOf(what, limits)));
        const at = clock.now();
        return answer.status === 401 && sent === "user"
            ? unseen({ ...provenance, at }, "credentials-rejected", `${name} ${rejection}`)
            : {
                  seen: true,
                  value: { ...answer, latencyMs: at.getTime() - started, credential: sent },
                  ...provenance,
                  at,
              };
    } catch (error) {
        if (timeoutMs >= limits.timeoutMs) {
            silent.learn(name, error);
        }
        const failure = connectionFailure(error);
        const told = unseen({ ...provenance, at: clock.now() }, failure.reason, `${name} ${failure.why}`);
        return failure.isForOtherHost === true ? { ...told, isForOtherHost: true } : told;
    }
}

/** Queries wait together; a request that changes something, or has a timeout of its own, has all of it. */
function boundsOf({ method, timeoutMs }: ApiMediationRequest, limits: RequestLimits): RequestLimits {
    const isQuery = method === "GET" && timeoutMs === undefined;
    return isQuery ? limits : { ...ownTime(limits), timeoutMs: timeoutMs ?? limits.timeoutMs };
}

const rejection = "rejected the user ID, password or token (HTTP 401)";

function exchangeOf({ agent, endpoint, request, headers }: Attempt, { maximumBytes }: RequestLimits): Exchange {
    const { method, path, body } = request;
    return {
        agent,
        ...endpoint,
        method,
        path,
        headers: { accept: "application/json", ...headers },
        body,
        maximumBytes,
    };
}

function choose(wanted: Credential, hasCertificate: boolean, hasUser: boolean): Sent | null {
    if (wanted === "none") {
        return "none";
    }
    if (hasCertificate && wanted !== "user") {
        return "certificate";
    }
    return hasUser && wanted !== "certificate" ? "user" : null;
}

function missingCredential(wanted: Credential): string {
    return wanted === "certificate"
        ? 'the profile has no client certificate ("certFile" and "certKeyFile")'
        : "the profile has neither a client certificate nor a user ID with password or token";
}

/** A token is sent as the cookie of the API ML; the cookie name may have a suffix, but a bearer header is always accepted (cookieIdentifier). */
function authorizationOf(who: ApiMediationCredentials): Record<string, string> {
    if (who.token !== null) {
        return { authorization: `Bearer ${who.token}` };
    }
    const pair = Buffer.from(`${who.user ?? ""}:${who.password ?? ""}`).toString("base64");
    return { authorization: `Basic ${pair}` };
}
