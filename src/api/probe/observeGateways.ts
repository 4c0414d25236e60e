// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";
import { unseen, withValue } from "../model/observation";
import type { Instance } from "../model/sysplex";
import type { ApiMediation, ApiMediationRequest } from "../ports/apiMediation";
import type { Clock } from "../ports/clock";
import { parseApimlVersion } from "./parse/apimlVersion";
import { parseGatewayHealth } from "./parse/gatewayHealth";
import type { GatewayAnswer } from "../model/seen/snapshot";
import { withinPatience } from "./withinPatience";

type Credential = ApiMediationRequest["credential"];

/**
 * The health of every gateway. The single service accepts a logon there but may not accept a certificate (api-layer `WebSecurityConfig`),
 * so one of them is queried first: if it rejects the certificate, the others are queried only with the logon.
 */
export async function observeGateways(
    instances: readonly Instance[],
    apiMediation: ApiMediation,
    clock: Clock,
): Promise<readonly Observation<GatewayAnswer>[]> {
    const first = hasChoice(apiMediation) ? instances.find(isSingleService) : undefined;
    if (first === undefined) {
        return Promise.all(instances.map((instance) => observeGateway(instance, apiMediation)));
    }
    const ahead = askHealth(first, apiMediation, best(apiMediation));
    const proven = withinPatience(ahead, clock).then((answer) =>
        answer !== null && isProtected(answer) ? ("user" as const) : best(apiMediation),
    );
    return Promise.all(
        instances.map(async (instance) => {
            if (instance === first) {
                return orOtherwise(instance, apiMediation, best(apiMediation), await ahead);
            }
            return observeGateway(
                instance,
                apiMediation,
                isSingleService(instance) ? await proven : best(apiMediation),
            );
        }),
    );
}

/** The health of the gateway of that very instance. */
export async function observeGateway(
    instance: Instance,
    apiMediation: ApiMediation,
    credential: Credential = best(apiMediation),
): Promise<Observation<GatewayAnswer>> {
    return orOtherwise(instance, apiMediation, credential, await askHealth(instance, apiMediation, credential));
}

/** Queried with the logon if the certificate is rejected, and once more if its login fails (E-SEP-29). */
async function orOtherwise(
    instance: Instance,
    apiMediation: ApiMediation,
    credential: Credential,
    answer: Observation<GatewayAnswer>,
): Promise<Observation<GatewayAnswer>> {
    if (isProtected(answer) && hasChoice(apiMediation) && credential !== "user") {
        return askHealth(instance, apiMediation, "user");
    }
    const isBroken = answer.seen && answer.value.health.verdict === "login-broken";
    return isBroken ? askHealth(instance, apiMediation, credential) : answer;
}

function isSingleService({ layout, gateway }: Instance): boolean {
    return layout === "single-service" && gateway !== null;
}

/** Alive, and the credential does not open its health (HTTP 401 or 403). */
function isProtected(answer: Observation<GatewayAnswer>): boolean {
    return answer.seen && answer.value.health.verdict === "protected";
}

function hasChoice({ hasClientCertificate, hasUserCredential }: ApiMediation): boolean {
    return hasClientCertificate && hasUserCredential;
}

function best({ hasClientCertificate, hasUserCredential }: ApiMediation): Credential {
    return hasClientCertificate || hasUserCredential ? "best" : "none";
}

async function askHealth(
    instance: Instance,
    apiMediation: ApiMediation,
    credential: Credential,
): Promise<Observation<GatewayAnswer>> {
    if (instance.gateway === null) {
        return unseen({ source: "gateway health", vantage: "here", at: new Date(0) }, "not-asked", "it has no gateway");
    }
    const answer = await apiMediation.ask(instance.gateway, {
        method: "GET",
        path: "/application/health",
        credential,
        source: "gateway health",
    });
    if (!answer.seen) {
        return answer;
    }
    const { status, body, latencyMs } = answer.value;
    return withValue(answer, { health: parseGatewayHealth(status, body), latencyMs });
}

/** The version that runs: open up to 3.5, with the health rule of 3.6 on (E-SEP-33). */
export async function observeVersion(instance: Instance, apiMediation: ApiMediation): Promise<Observation<string>> {
    if (instance.gateway === null) {
        return unseen({ source: "version", vantage: "here", at: new Date(0) }, "not-asked", "it has no gateway");
    }
    const answer = await apiMediation.ask(instance.gateway, {
        method: "GET",
        path: "/application/version",
        credential: apiMediation.hasClientCertificate ? "certificate" : "none",
        source: "version",
    });
    if (!answer.seen) {
        return answer;
    }
    const version = parseApimlVersion(answer.value.status, answer.value.body);
    return version.ok && version.value.zowe !== null
        ? withValue(answer, version.value.zowe)
        : unseen(answer, "malformed", version.ok ? "the gateway does not report the Zowe version" : version.why);
}
