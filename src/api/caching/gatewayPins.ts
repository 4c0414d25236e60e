// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { namespaceHeaders, ownNamespace } from "../model/namespace";
import type { Endpoint, Instance } from "../model/sysplex";
import type { ApiMediation, Credential } from "../ports/apiMediation";
import type { EurekaInstance } from "../model/seen/registryEntry";
import { parseGatewayServices } from "../probe/parse/gatewayServices";

/** A gateway that follows `X-InstanceId`. */
export interface PinningGateway {
    readonly instanceId: string;
    readonly endpoint: Endpoint;
    /** The Caching Services that it routes to; null: it does not give us access. */
    readonly entries: readonly EurekaInstance[] | null;
}

const nobody = "zowe-ha:nobody:0";

/**
 * Every gateway that can route to a specific Caching Service. A gateway that ignores the header (v2, unless its metadata say otherwise)
 * is not used: with two stores behind it, it would answer for both (E-CCH-07).
 */
export async function pinningGateways(
    instances: readonly Instance[],
    apiMediation: ApiMediation,
): Promise<readonly PinningGateway[]> {
    const asked = instances.flatMap(({ id, gateway }) =>
        gateway === null ? [] : [askGateway(id, gateway, apiMediation)],
    );
    return (await Promise.all(asked)).filter((gateway) => gateway !== null);
}

/** The id under which a gateway routes to the Caching Service of an instance; null: it does not. */
export function pinFor({ entries }: PinningGateway, { hostname, cachingService }: Instance): string | null {
    const port = cachingService?.port ?? 0;
    if (entries === null) {
        return `${hostname}:cachingservice:${port}`;
    }
    const ofHost = entries.filter(({ hostName }) => hostName === hostname.toLowerCase());
    return (ofHost.find((entry) => entry.port === port) ?? ofHost[0])?.instanceId ?? null;
}

async function askGateway(
    instanceId: string,
    endpoint: Endpoint,
    apiMediation: ApiMediation,
): Promise<PinningGateway | null> {
    const credential: Credential = apiMediation.hasClientCertificate ? "certificate" : "none";
    const [obeys, entries] = await Promise.all([
        obeysPins(endpoint, apiMediation, credential),
        entriesAt(endpoint, apiMediation),
    ]);
    return obeys ? { instanceId, endpoint, entries } : null;
}

/** An instance that does not exist is not found (E-SEP-24); a gateway that answers otherwise did not read the header. */
async function obeysPins(endpoint: Endpoint, apiMediation: ApiMediation, credential: Credential): Promise<boolean> {
    const answer = await apiMediation.ask(endpoint, {
        method: "GET",
        path: "/cachingservice/api/v1/cache",
        headers: { "X-InstanceId": nobody, ...namespaceHeaders(ownNamespace, false, null) },
        credential,
        source: "gateway routing",
    });
    return answer.seen && answer.value.status === 404;
}

async function entriesAt(endpoint: Endpoint, apiMediation: ApiMediation): Promise<readonly EurekaInstance[] | null> {
    if (!apiMediation.hasClientCertificate && !apiMediation.hasUserCredential) {
        return null;
    }
    const answer = await apiMediation.ask(endpoint, {
        method: "GET",
        path: "/gateway/services/cachingservice",
        credential: "best",
        source: "gateway services",
    });
    if (!answer.seen || ![200, 404].includes(answer.value.status)) {
        return null;
    }
    const services = answer.value.status === 404 ? null : parseGatewayServices(answer.value.body);
    return services === null ? [] : services.ok ? services.value : null;
}
