// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { componentRemedy } from "../componentRemedy";
import { about, pass, skip, warn } from "../judgement";
import type { Rule } from "../rule";

export const gatewayWithoutDiscovery: Rule = {
    id: "HA-GW04",
    slug: "gateway-without-discovery",
    title: "Every gateway reaches a Discovery Service",
    area: "gateway",
    severity: "WARNING",
    sets: ["default"],
    expected: "the eureka part of its health reports no failures",
    impact: "It works with its last copy of the registry: changes, losses and new instances do not reach it.",
    remedy: "start the Discovery Service: zowe ha component start discovery",
    source: "docs/evidence.md E-SEP-06",
    access: "a client certificate that the gateway trusts, or a user ID with password or token",
    judge: ({ snapshot, decided }) =>
        decided.map(({ instance, sighting }) => {
            const scope = about(instance);
            const health = sighting.gateway.seen ? sighting.gateway.value.health : null;
            if (health === null || health.isCutOffFromDiscovery === null) {
                return skip(scope, "its health does not show it");
            }
            return health.isCutOffFromDiscovery
                ? warn(
                      scope,
                      `The gateway of ${instance.id} is UP, but reaches no Discovery Service.`,
                      gatewayWithoutDiscovery.impact,
                      componentRemedy(snapshot, sighting, ["discovery"]),
                  )
                : pass(scope, "it reaches one");
        }),
};
