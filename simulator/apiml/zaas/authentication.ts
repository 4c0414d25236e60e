// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlRequest } from "../contract";
import { basicOf, isKnown, tokenOf } from "./credentials";
import type { InstanceDescription } from "../registry/instanceDescription";
import { conditionOf } from "../gateway/loadBalancer";
import type { World } from "../world";
import { isSingleNode, viewOf } from "../world";

/** The result of the check of the credentials of a request. */
export type Authentication =
    | { readonly kind: "certificate" }
    | { readonly kind: "user"; readonly user: string }
    | { readonly kind: "missing" }
    | { readonly kind: "wrong"; readonly what: "password" | "token" }
    /** A trusted certificate whose subject has no CN (R1-01). */
    | { readonly kind: "nameless" }
    /** The service that checks passwords and tokens is not there. */
    | { readonly kind: "no-zaas"; readonly isNoneRegistered: boolean }
    | { readonly kind: "no-gateway" }
    | { readonly kind: "silence" };

/** The Gateway: a certificate is sufficient, regardless of other credentials; passwords and tokens go to a ZAAS (R1-01, R1-08, R1-15). */
export function authenticateAtGateway(
    world: World,
    nodeId: string,
    request: ApimlRequest,
    now: number,
): Authentication {
    const { clientCertificate } = request;
    if (clientCertificate !== null) {
        return { kind: clientCertificate.commonName === null ? "nameless" : "certificate" };
    }
    return askZaas(world, nodeId, request, now);
}

/** Discovery and Catalog query a gateway, which queries a ZAAS; a certificate does not count there (R1-02, R1-14). */
export function authenticateThroughGateway(
    world: World,
    nodeId: string,
    client: "discovery" | "apicatalog",
    request: ApimlRequest,
    now: number,
): Authentication {
    if (!hasCredential(request)) {
        return { kind: "missing" };
    }
    if (isSingleNode(world, nodeId)) {
        return checkAt(world, nodeId, request, now);
    }
    const gateway = gatewayFor(world, nodeId, client);
    const condition = gateway === null ? "dead" : conditionOf(world, gateway);
    if (gateway === null || condition === "dead") {
        return { kind: "no-gateway" };
    }
    return condition === "frozen" ? { kind: "silence" } : askZaas(world, gateway.nodeId, request, now);
}

/** The next system in a circle: with one of two gateways dead, three tries of three went to the dead one of the other LPAR (R1-14). */
function gatewayFor(world: World, nodeId: string, client: "discovery" | "apicatalog"): InstanceDescription | null {
    const gateways = viewOf(world, nodeId, client)?.instances("gateway") ?? [];
    const order = world.nodes.map(({ id }) => id);
    const distance = (other: InstanceDescription): number =>
        (order.indexOf(other.nodeId) - order.indexOf(nodeId) - 1 + order.length) % order.length;
    const [nearest] = [...gateways].sort((a, b) => distance(a) - distance(b));
    return nearest ?? null;
}

/** The check itself, where the keys and the user registry are. */
export function checkAt(world: World, zaasNodeId: string, request: ApimlRequest, now: number): Authentication {
    const token = tokenOf(request);
    if (token !== null) {
        const check = world.tokens.check(zaasNodeId, token, now);
        return check.kind === "valid" ? { kind: "user", user: check.claims.sub } : { kind: "wrong", what: "token" };
    }
    const basic = basicOf(request);
    if (basic === null) {
        return { kind: "missing" };
    }
    return isKnown(basic, world.settings) ? { kind: "user", user: basic.user } : { kind: "wrong", what: "password" };
}

function askZaas(world: World, gatewayNodeId: string, request: ApimlRequest, now: number): Authentication {
    if (!hasCredential(request)) {
        return { kind: "missing" };
    }
    if (world.settings.layout === "v2" || isSingleNode(world, gatewayNodeId)) {
        return checkAt(world, gatewayNodeId, request, now);
    }
    const pick = world.loadBalancer.pick(world, gatewayNodeId, "zaas", null);
    if (pick.kind !== "instance") {
        return { kind: "no-zaas", isNoneRegistered: true };
    }
    const condition = conditionOf(world, pick.instance);
    if (condition === "working") {
        return checkAt(world, pick.instance.nodeId, request, now);
    }
    return condition === "frozen" ? { kind: "silence" } : { kind: "no-zaas", isNoneRegistered: false };
}

function hasCredential(request: ApimlRequest): boolean {
    return basicOf(request) !== null || tokenOf(request) !== null;
}
