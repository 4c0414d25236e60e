// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { httpWords } from "./parse/apimlMessages";
import type { Observation } from "../model/observation";
import { unseen, withValue } from "../model/observation";
import type { Endpoint, Instance } from "../model/sysplex";
import type { ApiMediation } from "../ports/apiMediation";
import type { HttpAnswer } from "../model/seen/httpAnswer";
import type { EurekaInstance } from "../model/seen/registryEntry";
import type { RegistrySighting } from "../model/seen/sightings";
import { parseEurekaApplications } from "./parse/eurekaApplications";
import { parseEurekaInstance } from "./parse/eurekaInstance";
import { parseGatewayServices } from "./parse/gatewayServices";
import { readLease } from "./parse/leaseState";
import type { Parsed } from "./parse/parsed";
import type { LeaseSighting } from "../model/seen/snapshot";

/**
 * The contents of each registry. The Discovery Services require a client certificate; without one, each gateway's own copy of
 * the registry is read (api-layer `HttpsWebSecurityConfig`, `ServicesInfoService`).
 */
export function observeRegistries(
    instances: readonly Instance[],
    apiMediation: ApiMediation,
): Promise<readonly RegistrySighting[]> {
    const kind = apiMediation.hasClientCertificate ? "discovery" : "gateway";
    const asked = instances.flatMap((instance) => {
        const endpoint = kind === "discovery" ? instance.discovery : instance.gateway;
        return endpoint === null ? [] : [observeRegistry(instance.id, kind, endpoint, apiMediation)];
    });
    return Promise.all(asked);
}

/** Queried once more if the login fails, like health: the next ZAAS may run (E-SEP-29). */
export async function observeRegistry(
    instanceId: string,
    kind: RegistrySighting["kind"],
    endpoint: Endpoint,
    apiMediation: ApiMediation,
): Promise<RegistrySighting> {
    const ask = (): Promise<Observation<HttpAnswer>> => apiMediation.ask(endpoint, questions[kind]);
    const first = await ask();
    const answer = isLoginBroken(first) ? await ask() : first;
    const read = kind === "discovery" ? parseEurekaApplications : parseGatewayServices;
    return { instanceId, kind, entries: entriesFrom(answer, read) };
}

const questions: Readonly<Record<RegistrySighting["kind"], Parameters<ApiMediation["ask"]>[1]>> = {
    discovery: { method: "GET", path: "/eureka/apps", credential: "certificate", source: "discovery registry" },
    gateway: { method: "GET", path: "/gateway/services", credential: "user", source: "gateway services" },
};

function isLoginBroken(answer: Observation<HttpAnswer>): boolean {
    return answer.seen && (answer.value.status === 500 || answer.value.status === 503);
}

function entriesFrom(
    answer: Observation<HttpAnswer>,
    read: (body: string) => Parsed<readonly EurekaInstance[]>,
): Observation<readonly EurekaInstance[]> {
    if (!answer.seen) {
        return answer;
    }
    const { status, body } = answer.value;
    if (status === 401 || status === 403) {
        return unseen(answer, "denied", `it does not permit access to its registry (${httpWords(status, body)})`);
    }
    if (status !== 200) {
        return unseen(
            answer,
            "answered-error",
            `it answered ${httpWords(status, body)} to the request for its registry`,
        );
    }
    const entries = read(body);
    return entries.ok ? withValue(answer, entries.value) : unseen(answer, "malformed", entries.why);
}

/** The live lease of one entry; only its own entry is live, the lists are up to 180 s old (E-SEP-04). */
export async function observeLease(
    entry: EurekaInstance,
    at: RegistrySighting,
    endpoint: Endpoint,
    apiMediation: ApiMediation,
): Promise<LeaseSighting> {
    const answer = await apiMediation.ask(endpoint, {
        method: "GET",
        path: `/eureka/apps/${encodeURIComponent(entry.app)}/${encodeURIComponent(entry.instanceId)}`,
        credential: "certificate",
        source: `live lease of ${entry.instanceId}`,
    });
    return { entryId: entry.instanceId, askedAt: at.instanceId, lease: leaseFrom(answer, entry) };
}

function leaseFrom(answer: Observation<HttpAnswer>, listed: EurekaInstance): LeaseSighting["lease"] {
    if (!answer.seen) {
        return answer;
    }
    if (answer.value.status === 404) {
        return withValue(answer, "gone" as const);
    }
    const entry = parseEurekaInstance(answer.value.body);
    if (!entry.ok) {
        return unseen(answer, "malformed", entry.why);
    }
    const own = listed.isOwn === true ? { isOwn: true as const } : {};
    const lease = readLease({ ...entry.value, ...own }, answer.value.headers["date"] ?? null);
    return lease.ok ? withValue(answer, lease.value) : unseen(answer, "malformed", lease.why);
}
