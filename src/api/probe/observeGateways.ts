// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";
import { unseen, withValue } from "../model/observation";
import type { Instance } from "../model/sysplex";
import type { ApiMediation } from "../ports/apiMediation";
import { parseApimlVersion } from "./parse/apimlVersion";
import { parseGatewayHealth } from "./parse/gatewayHealth";
import type { GatewayAnswer } from "./snapshot";

/** The health of the gateway of that very instance; asked once more when its log-in is broken (contract.md, section 5). */
export async function observeGateway(
    instance: Instance,
    apiMediation: ApiMediation,
): Promise<Observation<GatewayAnswer>> {
    const first = await askHealth(instance, apiMediation);
    return first.seen && first.value.health.verdict === "login-broken" ? askHealth(instance, apiMediation) : first;
}

async function askHealth(instance: Instance, apiMediation: ApiMediation): Promise<Observation<GatewayAnswer>> {
    if (instance.gateway === null) {
        return unseen({ source: "gateway health", vantage: "here", at: new Date(0) }, "not-asked", "it has no gateway");
    }
    const isAnonymous = !apiMediation.hasClientCertificate && !apiMediation.hasUserCredential;
    const answer = await apiMediation.ask(instance.gateway, {
        method: "GET",
        path: "/application/health",
        credential: isAnonymous ? "none" : "best",
        source: "gateway health",
    });
    if (!answer.seen) {
        return answer;
    }
    const { status, body, latencyMs } = answer.value;
    return withValue(answer, { health: parseGatewayHealth(status, body), latencyMs });
}

/** The version that runs: open up to 3.5, with the health rule of 3.6 on (apiml.md, section 9). */
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
        : unseen(answer, "malformed", version.ok ? "the gateway does not name the Zowe version" : version.why);
}
