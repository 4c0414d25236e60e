// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Endpoint, Instance } from "../model/sysplex";
import { isSingleService } from "../model/sysplex";
import type { ApiMediation } from "../ports/apiMediation";
import type { TlsPeer } from "../ports/tlsPeer";
import type { CacheCalls } from "./cacheCalls";
import type { CacheWay, WayFound } from "./cacheWay";
import type { PinningGateway } from "./gatewayPins";
import { pinFor, pinningGateways } from "./gatewayPins";
import type { CacheTrouble } from "./judge/trouble";
import { isOnTheWay, troubleOfHandshake } from "./judge/trouble";

export interface WayPorts {
    readonly apiMediation: ApiMediation;
    readonly tlsPeer: TlsPeer;
}

/** A port that accepts us completes the handshake within this; a firewall that drops would cost a whole request timeout. */
const patienceMs = 2_000;
const gatewaysTried = 2;

/**
 * The route to each Caching Service: on its own port or, if that is closed, through a gateway that routes to the instance. If one
 * needs the gateway, all use it if they can, so that all see one namespace regardless of the name of the certificate; so the result does
 * not depend on the selected instances.
 */
export async function chooseWays(
    chosen: readonly Instance[],
    everybody: readonly Instance[],
    calls: CacheCalls,
    ports: WayPorts,
): Promise<readonly WayFound[]> {
    const ways = await waysOfAll(everybody, calls, ports);
    return ways.filter(({ instance }) => chosen.includes(instance));
}

async function waysOfAll(
    instances: readonly Instance[],
    calls: CacheCalls,
    ports: WayPorts,
): Promise<readonly WayFound[]> {
    const isCertified = ports.apiMediation.hasClientCertificate;
    const direct = await Promise.all(instances.map((instance) => tryDirect(instance, calls, ports, isCertified)));
    if (direct.every((found) => !needsGateway(found)) || calls.namespace.owner !== null) {
        return direct;
    }
    const gateways = await pinningGateways(instances, ports.apiMediation);
    const routed = await Promise.all(direct.map((found) => tryGateways(found, gateways, calls, isCertified)));
    const isNeeded = direct.some(({ way }, index) => way === null && routed[index]?.way);
    const canAllBeRouted = isNeeded && direct.every(({ way }, index) => way === null || routed[index]?.way);
    return direct.map((found, index) => better(found, routed[index], canAllBeRouted));
}

function better(direct: WayFound, routed: WayFound | undefined, canAllBeRouted: boolean): WayFound {
    if (routed === undefined || routed.way === null) {
        return direct.way === null && routed !== undefined ? routed : direct;
    }
    return direct.way === null || canAllBeRouted ? routed : direct;
}

/** Through no other gateway is the cache inside a single service reached. */
function needsGateway({ instance, way, trouble }: WayFound): boolean {
    const isAsked = instance.cachingService !== null && way === null && !isSingleService(instance);
    return isAsked && (trouble === null || isOnTheWay(trouble));
}

function found(instance: Instance, trouble: CacheTrouble | null): WayFound {
    return { instance, way: null, trouble };
}

/**
 * Its own port; in the single-service layout the port of its gateway, which has the cache in its own process and never queries another
 * one (api-layer `application.yml` of `apiml`, `apiml.routing.ignoredServices`).
 */
async function tryDirect(
    instance: Instance,
    calls: CacheCalls,
    { tlsPeer }: WayPorts,
    isCertified: boolean,
): Promise<WayFound> {
    const { id } = instance;
    const { name, endpoint } = ownDoor(instance);
    if (endpoint === null) {
        return found(instance, { kind: "refused", number: null, why: `${id} has no Caching Service enabled` });
    }
    const handshake = await tlsPeer.handshake(endpoint, patienceMs);
    if (!handshake.seen) {
        return found(instance, troubleOfHandshake(handshake));
    }
    const way: CacheWay = {
        instance,
        name: isCertified ? name : "OPEN",
        endpoint,
        pinnedTo: null,
        credential: isCertified ? "certificate" : "none",
    };
    const trouble = await tryWay(way, calls);
    if (trouble === null) {
        return { instance, way, trouble };
    }
    // The handshake was successful: the service itself does not answer, and a gateway would get the same result.
    return found(instance, trouble.kind === "silent" ? { ...trouble, kind: "failed" } : trouble);
}

function ownDoor(instance: Instance): { readonly name: CacheWay["name"]; readonly endpoint: Endpoint | null } {
    const { cachingService, gateway } = instance;
    return isSingleService(instance)
        ? { name: "GATEWAY", endpoint: cachingService === null ? null : gateway }
        : { name: "DIRECT", endpoint: cachingService };
}

/** A key that is never stored: the answer is small regardless of the size of the namespace. */
async function tryWay(way: CacheWay, calls: CacheCalls): Promise<CacheTrouble | null> {
    const reply = await calls.read(way, "zowe-ha-way");
    return reply.ok || reply.trouble.kind === "absent" ? null : reply.trouble;
}

/** Its own gateway first; two that fail are enough to know. Both at once if the service hangs, because its silence costs a timeout each time. */
async function tryGateways(
    direct: WayFound,
    gateways: readonly PinningGateway[],
    calls: CacheCalls,
    isCertified: boolean,
): Promise<WayFound> {
    const { instance } = direct;
    const ways =
        instance.cachingService === null || isSingleService(instance)
            ? []
            : waysThrough(gateways, instance, isCertified);
    let last = direct.trouble ?? noGateway(instance, gateways.length);
    for (const { way, ask } of attempts(ways.slice(0, gatewaysTried), calls, last.kind === "silent")) {
        const trouble = await ask();
        if (trouble === null) {
            return { instance, way, trouble };
        }
        last = direct.trouble ?? trouble;
    }
    return found(instance, last);
}

interface Attempt {
    readonly way: CacheWay;
    readonly ask: () => Promise<CacheTrouble | null>;
}

function attempts(ways: readonly CacheWay[], calls: CacheCalls, areAtOnce: boolean): readonly Attempt[] {
    return ways.map((way) => {
        const begun = areAtOnce ? tryWay(way, calls) : null;
        return { way, ask: () => begun ?? tryWay(way, calls) };
    });
}

function waysThrough(
    gateways: readonly PinningGateway[],
    instance: Instance,
    isCertified: boolean,
): readonly CacheWay[] {
    const inOrder = [...gateways].sort((one, other) => Number(isOwn(other, instance)) - Number(isOwn(one, instance)));
    return inOrder.flatMap((gateway): CacheWay[] => {
        const pinnedTo = pinFor(gateway, instance);
        const name = isCertified ? "GATEWAY" : "OPEN";
        const credential = isCertified ? "certificate" : "none";
        return pinnedTo === null ? [] : [{ instance, name, endpoint: gateway.endpoint, pinnedTo, credential }];
    });
}

function isOwn({ instanceId }: PinningGateway, { id }: Instance): boolean {
    return instanceId === id;
}

function noGateway({ id }: Instance, answering: number): CacheTrouble {
    const why =
        answering === 0
            ? `no gateway that can route a call to ${id} answers`
            : `no gateway routes to the Caching Service of ${id}: it is not registered`;
    return { kind: "not-routed", number: null, why };
}
