// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";
import { unseen, withValue } from "../model/observation";
import type { Endpoint, Instance } from "../model/sysplex";
import type { ApiMediation, HttpAnswer } from "../ports/apiMediation";
import type { EurekaInstance } from "./parse/eurekaApplications";
import { parseEurekaApplications } from "./parse/eurekaApplications";
import { parseEurekaInstance } from "./parse/eurekaInstance";
import { parseGatewayServices } from "./parse/gatewayServices";
import { judgeLease } from "./parse/leaseState";
import type { Parsed } from "./parse/parsed";
import type { LeaseSighting, RegistrySighting } from "./snapshot";

/**
 * What each registry lists. The Discovery Services let only a client certificate look; without one each gateway's own copy of
 * the registry is asked (apiml.md, sections 3.2 and 4.3).
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

export async function observeRegistry(
    instanceId: string,
    kind: RegistrySighting["kind"],
    endpoint: Endpoint,
    apiMediation: ApiMediation,
): Promise<RegistrySighting> {
    const answer = await apiMediation.ask(endpoint, {
        method: "GET",
        path: kind === "discovery" ? "/eureka/apps" : "/gateway/services",
        credential: kind === "discovery" ? "certificate" : "user",
        source: kind === "discovery" ? "discovery registry" : "gateway services",
    });
    const read = kind === "discovery" ? parseEurekaApplications : parseGatewayServices;
    return { instanceId, kind, entries: entriesFrom(answer, read) };
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
        return unseen(answer, "denied", `it does not let us look at its registry (HTTP ${status})`);
    }
    if (status !== 200) {
        return unseen(answer, "answered-error", `it answered HTTP ${status} to the question for its registry`);
    }
    const entries = read(body);
    return entries.ok ? withValue(answer, entries.value) : unseen(answer, "malformed", entries.why);
}

/** The live lease of one entry; only its own entry is live, the lists are up to 180 s old (evidence: apiml/26). */
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
    return { entryId: entry.instanceId, askedAt: at.instanceId, lease: leaseFrom(answer) };
}

function leaseFrom(answer: Observation<HttpAnswer>): LeaseSighting["lease"] {
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
    const lease = judgeLease(entry.value, answer.value.headers["date"] ?? null);
    return lease.ok ? withValue(answer, lease.value) : unseen(answer, "malformed", lease.why);
}
