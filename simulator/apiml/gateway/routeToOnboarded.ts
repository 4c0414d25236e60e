// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlAnswer, ApimlRequest } from "../contract";
import { routedHeaders } from "../headers";
import { json } from "../reply";
import { serviceIds } from "../services";
import type { World } from "../world";
import { notFound } from "./gatewayErrors";
import { pickLiving, unanswered } from "./routing";

/** Not routed, or by routes of their own. */
const coreServices: readonly string[] = serviceIds;

/** `/zlux/ui/v1/...`: to an onboarded service, selected at random; the body, which contains the instance, is an invention. */
export function routeToOnboarded(world: World, nodeId: string, request: ApimlRequest): ApimlAnswer {
    const path = request.url.split("?")[0] ?? "";
    const [, serviceId] = /^\/([^/]+)\/(?:api|ui|ws)\/v1(?:\/|$)/.exec(path) ?? [];
    const isOnboarded = serviceId !== undefined && !coreServices.includes(serviceId);
    const pick = isOnboarded ? pickLiving(world, nodeId, serviceId, request) : null;
    if (pick?.kind !== "instance") {
        return notFound(world, path);
    }
    const { instanceId } = pick.instance;
    return unanswered(world, pick.instance, path) ?? json(200, routedHeaders([]), { serviceId, instanceId });
}
