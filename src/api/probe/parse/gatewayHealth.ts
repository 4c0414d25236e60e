// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { GatewayHealth } from "../../model/seen/gatewayHealth";
import { httpWords, parseApimlMessages } from "./apimlMessages";
import type { InfinispanHealth } from "../../model/seen/cachingHealth";
import { infinispanHealthIn } from "./infinispanHealth";
import { jsonOf, memberOf, numberOf, objectOf, textOf, textsOf } from "./jsonValue";
import { verdictOfSingleService } from "./singleServiceHealth";

const nothing = {
    status: null,
    discovery: null,
    zaas: null,
    apiCatalog: null,
    gatewayCount: null,
    zaasCount: null,
    isCutOffFromDiscovery: null,
    onlyInRegistry: null,
    applications: null,
    services: [],
} as const;

/** The check of a password or token found no running ZAAS, or was sent to a dead one (E-SEP-05). */
const brokenLogin: readonly string[] = ["ZWEAS103E", "ZWEAS104E", "ZWEAO500E"];

/** `/application/health` of a gateway, of any status (E-SEP-05, E-SEP-06, E-SEP-18). */
export function parseGatewayHealth(status: number, body: string): GatewayHealth {
    if (status === 401 || status === 403) {
        return {
            ...nothing,
            verdict: "protected",
            detail: `alive, but its health is protected (${httpWords(status, body)})`,
        };
    }
    const json = jsonOf(body);
    const word = textOf(memberOf(json, "status"));
    if (word !== null && (status === 200 || status === 503)) {
        return told(status, word, json);
    }
    return isLoginTrouble(status, body)
        ? {
              ...nothing,
              verdict: "login-broken",
              detail: `alive, but its login fails (${httpWords(status, body)})`,
          }
        : notUnderstood(status, body);
}

function notUnderstood(status: number, body: string): GatewayHealth {
    return {
        ...nothing,
        verdict: status === 503 ? "bad" : "unknown",
        ...(status === 200 ? { isUnknownForm: true } : {}),
        detail: `alive, it answered ${httpWords(status, body)} to the request for its health`,
    };
}

function told(status: number, word: string, json: unknown): GatewayHealth {
    const infinispan = infinispanHealthIn(json);
    const verdict = verdictOfSingleService(json, infinispan) ?? verdictOfHealth(status, word, json);
    return { ...verdict, ...factsOf(json), status: word, ...singleServiceFacts(status, json, infinispan) };
}

function verdictOfHealth(status: number, word: string, json: unknown): Pick<GatewayHealth, "verdict" | "detail"> {
    const { discovery, zaas, onlyInRegistry } = factsOf(json);
    const isDrained = onlyInRegistry === "OUT_OF_SERVICE";
    if (!isDrained && !(status === 200 && word === "UP" && isUpOrUntold(discovery))) {
        return { verdict: "bad", detail: `reports ${word}${becauseOf(discovery, onlyInRegistry)}` };
    }
    if (!isUpOrUntold(zaas)) {
        return { verdict: "login-broken", detail: `UP, but it sees no ZAAS (${zaas ?? ""}): no user can log in` };
    }
    return { verdict: "ready", detail: isDrained ? "UP, but OUT_OF_SERVICE in the registry" : "UP" };
}

const isUpOrUntold = (word: string | null): boolean => word === null || word === "UP";

function becauseOf(discovery: string | null, onlyInRegistry: string | null): string {
    if (onlyInRegistry !== null) {
        return ", as in the registry; all of its own components are UP";
    }
    return discovery === null ? "" : `, discovery ${discovery}`;
}

function singleServiceFacts(
    status: number,
    json: unknown,
    infinispan: InfinispanHealth | null,
): Pick<GatewayHealth, "ownPart" | "infinispan" | "looksDead"> {
    const ownPart = textOf(memberOf(json, "components", "gateway", "status"));
    return {
        ...(ownPart === null ? {} : { ownPart }),
        ...(infinispan === null ? {} : { infinispan }),
        ...(status === 503 ? { looksDead: true } : {}),
    };
}

/** The gateway's own part is `details` under `/application/health/gateway`, a component of the whole elsewhere. */
function factsOf(json: unknown): Omit<GatewayHealth, "verdict" | "detail" | "status"> {
    const own = memberOf(json, "components", "gateway", "details") ?? memberOf(json, "details");
    const composite = memberOf(json, "components", "discoveryComposite", "components");
    return {
        discovery: wordOf(memberOf(own, "discovery")),
        zaas: wordOf(memberOf(own, "zaas")) ?? wordOf(memberOf(own, "auth")),
        apiCatalog: wordOf(memberOf(own, "apicatalog")),
        gatewayCount: numberOf(memberOf(own, "gatewayCount")),
        zaasCount: numberOf(memberOf(own, "zaasCount")),
        isCutOffFromDiscovery: cutOff(memberOf(composite, "eureka")),
        onlyInRegistry: onlyInRegistry(json),
        applications: countsOf(memberOf(composite, "eureka", "details", "applications")),
        services: textsOf(memberOf(composite, "discoveryClient", "details", "services")),
    };
}

/** A detail is a word, or an object with a status (E-SEP-18). */
function wordOf(detail: unknown): string | null {
    return textOf(detail) ?? textOf(memberOf(detail, "status"));
}

/** Its part `eureka` repeats what the registry reports about this gateway (spring-cloud-netflix `EurekaHealthIndicator`). */
function onlyInRegistry(json: unknown): string | null {
    const { discoveryComposite, gateway, ...others } = objectOf(memberOf(json, "components")) ?? {};
    const { eureka, ...clients } = objectOf(memberOf(discoveryComposite, "components")) ?? {};
    const told = textOf(memberOf(eureka, "status"));
    const isOwnUp = [gateway, ...Object.values(others), ...Object.values(clients)].every(
        (part) => textOf(memberOf(part, "status")) === "UP",
    );
    const seesDiscovery = wordOf(memberOf(gateway, "details", "discovery")) === "UP";
    return told !== null && told !== "UP" && isOwnUp && seesDiscovery ? told : null;
}

function cutOff(eureka: unknown): boolean | null {
    const description = textOf(memberOf(eureka, "description"));
    if (description === null) {
        return null;
    }
    return /reporting failures to connect/.test(description);
}

function countsOf(value: unknown): Readonly<Record<string, number>> | null {
    const object = objectOf(value);
    return object === null
        ? null
        : Object.fromEntries(
              Object.entries(object).flatMap(([name, count]) => (typeof count === "number" ? [[name, count]] : [])),
          );
}

/** HTTP 500 in Spring's own JSON, or an envelope or sentence that names the missing ZAAS (E-SEP-29). */
function isLoginTrouble(status: number, body: string): boolean {
    if (status < 500) {
        return false;
    }
    const isNamed = parseApimlMessages(body).some(({ number }) => brokenLogin.includes(number));
    const isSpring = status === 500 && numberOf(memberOf(jsonOf(body), "status")) === 500;
    return isNamed || isSpring || /does not contain an instance for the service zaas/.test(body);
}
