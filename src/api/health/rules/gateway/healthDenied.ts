// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { correctLogOn } from "../../../model/correctLogOn";
import type { Judgement } from "../../../model/finding";
import { isRejected } from "../../../model/observation";
import type { Instance } from "../../../model/sysplex";
import type { GatewayHealth } from "../../../model/seen/gatewayHealth";
import type { DecidedInstance } from "../../state/decideInstances";
import { about, pass, skip, warn } from "../judgement";
import type { Rule } from "../rule";

export const healthDenied: Rule = {
    id: "HA-GW02",
    slug: "health-denied",
    title: "The gateways report their health",
    area: "gateway",
    severity: "WARNING",
    sets: ["quick", "default"],
    expected: "/application/health returns HTTP 200 for the credentials of the profile",
    impact: "The gateway is alive, but whether it is ready is not known.",
    remedy: "set certFile and certKeyFile, or a user ID that the API ML accepts",
    source: "apiml.health.protected, default true since Zowe 3; docs/evidence.md R1-01",
    access: "a client certificate that the gateway trusts, or a user ID with password or token",
    judge: ({ decided }) => decided.map(judgeOne),
};

const certificate = 'set "certFile" and "certKeyFile" in the base profile';
const otherCertificate =
    'name a client certificate in "certFile" that is signed by a CA in Zowe\'s truststore, not expired, and meant for client use';

function judgeOne({ instance, signs, sighting }: DecidedInstance): Judgement {
    const scope = about(instance);
    if (signs.gateway === "ready" || signs.gateway === "bad") {
        return pass(scope, "it reports its health");
    }
    if (signs.gateway !== "protected") {
        return skip(scope, "it did not answer");
    }
    const { gateway } = sighting;
    return gateway.seen && gateway.value.health.verdict !== "protected"
        ? notUnderstood(instance, gateway.value.health)
        : keptFromUs(instance, gateway);
}

/** It reported its health in an unknown format. */
function notUnderstood(instance: Instance, health: GatewayHealth): Judgement {
    const url = instance.gateway === null ? "" : `https://${instance.gateway.host}:${instance.gateway.port}`;
    return warn(
        about(instance),
        `The gateway of ${instance.id} ${strangeWords(health)}.`,
        "Whether it is ready is not known.",
        `zowe ha status --wide; if it persists, report the response of ${url}/application/health`,
    );
}

function keptFromUs(instance: Instance, gateway: DecidedInstance["sighting"]["gateway"]): Judgement {
    const scope = about(instance);
    const isRefused = !gateway.seen && gateway.reason === "client-certificate-refused";
    return warn(
        scope,
        `The gateway of ${instance.id} is alive, but ${isRefused ? "rejects the client certificate" : "does not report its health"}.`,
        "Whether it is ready is not known.",
        isRefused
            ? otherCertificate
            : isRejected(gateway)
              ? `${correctLogOn}; or ${certificate}`
              : `${certificate}, or a user ID that the API ML accepts`,
    );
}

/** DOWN without its parts is not the word of a single service alone: a missing peer makes it so, too. */
function strangeWords({ detail }: GatewayHealth): string {
    return detail.startsWith("reports ")
        ? `${detail}, without the components of its health: whether it serves is not known`
        : `is ${detail}`;
}
