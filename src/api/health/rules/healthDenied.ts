// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { correctLogOn } from "../../model/correctLogOn";
import type { Judgement } from "../../model/finding";
import { isRejected } from "../../model/observation";
import type { DecidedInstance } from "../decisions";
import { decisionsOf } from "../decisions";
import { about, pass, skip, warn } from "../judged";
import type { Rule } from "../rule";

export const healthDenied: Rule = {
    id: "HA-GW02",
    slug: "health-denied",
    title: "The gateways tell us their health",
    area: "gateway",
    severity: "WARNING",
    sets: ["quick", "default"],
    expected: "/application/health answers 200 to the credential of the profile",
    impact: "The gateway is alive; whether it is ready cannot be told.",
    remedy: "give certFile and certKeyFile, or a user id that the API ML accepts",
    source: "apiml.health.protected, default true since Zowe 3; recorded: evidence apiml/01",
    access: "a client certificate that the gateway trusts, or a user id with password or token",
    judge: (sysplex, snapshot) => decisionsOf(sysplex, snapshot).map(judgeOne),
};

const certificate = 'give "certFile" and "certKeyFile" in the base profile';
const otherCertificate =
    'name a client certificate in "certFile" that is signed by a CA in Zowe\'s truststore, not expired, and meant for client use';

function judgeOne({ instance, signs, sighting }: DecidedInstance): Judgement {
    const scope = about(instance);
    if (signs.gateway === "ready" || signs.gateway === "bad") {
        return pass(scope, "it tells its health");
    }
    if (signs.gateway !== "protected") {
        return skip(scope, "it did not answer");
    }
    const { gateway } = sighting;
    const isRefused = !gateway.seen && gateway.reason === "client-certificate-refused";
    return warn(
        scope,
        `The gateway of ${instance.id} is alive, but ${isRefused ? "refuses our client certificate" : "keeps its health from us"}.`,
        "Whether it is ready cannot be told.",
        isRefused
            ? otherCertificate
            : isRejected(gateway)
              ? `${correctLogOn}; or ${certificate}`
              : `${certificate}, or a user id that the API ML accepts`,
    );
}
