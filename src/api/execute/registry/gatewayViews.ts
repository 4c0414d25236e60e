// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { httpWords } from "../../probe/parse/apimlMessages";
import type { Observation, Seen } from "../../model/observation";
import { unseen, withValue } from "../../model/observation";
import type { Instance } from "../../model/sysplex";
import type { ApiMediation } from "../../ports/apiMediation";
import type { HttpAnswer } from "../../model/seen/httpAnswer";
import { parseGatewayServices } from "../../probe/parse/gatewayServices";
import { isRouted } from "../../health/state/registration";
import { notUnderstood } from "../../probe/parse/parsed";

/** Which hosts one gateway sends calls to: its own copy of the registry, fetched every 30 s (E-SEP-20). */
export interface GatewayView {
    readonly instanceId: string;
    /** Host names, lowercase, with the services each is routed for. */
    readonly routes: Observation<ReadonlyMap<string, readonly string[]>>;
}

/** Queries the current routes of every gateway of the instances. */
export function observeGatewayViews(
    instances: readonly Instance[],
    apiMediation: ApiMediation,
): Promise<readonly GatewayView[]> {
    return Promise.all(
        instances.flatMap((instance) => (instance.gateway === null ? [] : [observeView(instance, apiMediation)])),
    );
}

async function observeView({ id, gateway }: Instance, apiMediation: ApiMediation): Promise<GatewayView> {
    const answer = await apiMediation.ask(gateway ?? { host: "", port: 0 }, {
        method: "GET",
        path: "/gateway/services",
        credential: "best",
        source: `routes of the gateway of ${id}`,
    });
    return { instanceId: id, routes: answer.seen ? routesIn(answer) : answer };
}

function routesIn(answer: Seen<HttpAnswer>): GatewayView["routes"] {
    const { status, body } = answer.value;
    const services =
        status === 200 ? parseGatewayServices(body) : notUnderstood(`it answered ${httpWords(status, body)}`);
    if (!services.ok) {
        return unseen(answer, "answered-error", services.why);
    }
    const routes = new Map<string, string[]>();
    for (const { hostName, app } of services.value.filter((one) => one.status === "UP" && isRouted(one.app))) {
        const host = hostName;
        routes.set(host, [...(routes.get(host) ?? []), app]);
    }
    return withValue(answer, routes);
}

/** Gateways that still send calls to a host, or of which that is not known; one that does not listen sends nothing. */
export function stillRouting(views: readonly GatewayView[], host: string): readonly string[] {
    return openViews(views, (routes) => routes.has(host.toLowerCase()));
}

/** Gateways that do not send calls to a host yet, or of which that is not known. */
export function notYetRouting(views: readonly GatewayView[], host: string): readonly string[] {
    return openViews(views, (routes) => !routes.has(host.toLowerCase()));
}

function openViews(
    views: readonly GatewayView[],
    isOpen: (routes: ReadonlyMap<string, readonly string[]>) => boolean,
): readonly string[] {
    return views.flatMap(({ instanceId, routes }) => {
        if (!routes.seen) {
            return routes.reason === "refused" ? [] : [`${instanceId} (${routes.why})`];
        }
        return isOpen(routes.value) ? [instanceId] : [];
    });
}
