// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { aboutSysplex, pass, skip, warn } from "../judgement";
import type { Rule } from "../rule";
import { runsAsSingleService } from "../../state/runsAs";

export const healthLooksDead: Rule = {
    id: "HA-GW05",
    slug: "health-looks-dead",
    title: "No instance that serves reports its health with HTTP 503",
    area: "gateway",
    severity: "WARNING",
    sets: ["quick", "default"],
    expected: "HTTP 200 for /application/health from every single-service instance that serves",
    impact: "A load balancer or monitor that probes /application/health takes every surviving instance out of service.",
    remedy: "probe the gateway port with a TCP connect, not /application/health; start the missing instance",
    source: "zowe/api-layer InfinispanHealthIndicator (from 3.5): DOWN while a configured member is missing; docs/evidence.md E-ONE-08: HTTP 503 within 1 s of a stop",
    access: "a client certificate that the gateway trusts, or a user ID with password or token",
    judge: ({ snapshot, decided }) => {
        const told = decided.filter(
            ({ instance, sighting }) => sighting.gateway.seen && runsAsSingleService(snapshot, instance),
        );
        const ready = told.filter(({ signs }) => signs.gateway === "ready");
        const looksDead = ready.filter(
            ({ sighting }) => sighting.gateway.seen && sighting.gateway.value.health.looksDead === true,
        );
        if (ready.length === 0) {
            return [skip(aboutSysplex, "no single-service instance reports its health")];
        }
        if (looksDead.length === 0) {
            return [pass(aboutSysplex, "HTTP 200 from each")];
        }
        const ids = looksDead.map(({ instance }) => instance.id).join(", ");
        const isOne = looksDead.length === 1;
        return [
            warn(
                aboutSysplex,
                `${ids} ${isOne ? "answers" : "answer"} /application/health with HTTP 503, although ${isOne ? "it serves" : "they serve"}: a configured member of the cache cluster is missing.`,
                `A load balancer or monitor that probes that path takes ${isOne ? "this instance" : "all of them"} out of service, until the missing one is back.`,
                "let probes connect to the gateway port (TCP) instead of asking for /application/health",
            ),
        ];
    },
};
