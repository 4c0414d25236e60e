// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { parseGatewayHealth } from "../../../../../src/api/probe/parse/gatewayHealth";

// In the form of `__tests__/evidence/apiml/01-gateway-health-info-version.json`.
const health = (details: object, status = "UP", description = "Remote status from Eureka server"): string =>
    JSON.stringify({
        status,
        components: {
            discoveryComposite: {
                status: "UP",
                components: {
                    discoveryClient: { status: "UP", details: { services: ["zaas", "gateway"] } },
                    eureka: { description, status: "UP", details: { applications: { GATEWAY: 2, ZAAS: 2 } } },
                },
            },
            gateway: { status, details },
        },
    });
const well = { discovery: "UP", zaas: "UP", gatewayCount: 2, zaasCount: 2, apicatalog: "UP" };
const springError =
    '{"timestamp":"2026-11-22T01:34:37.178+00:00","path":"/application/health","status":500,"error":"Internal Server Error","requestId":"61d56b46"}';
const envelope = (number: string): string =>
    JSON.stringify({ messages: [{ messageType: "ERROR", messageNumber: number, messageContent: "x" }] });

describe("parseGatewayHealth", () => {
    it("reports what a gateway sees", () => {
        expect(parseGatewayHealth(200, health(well))).toEqual({
            verdict: "ready",
            detail: "UP",
            status: "UP",
            discovery: "UP",
            zaas: "UP",
            apiCatalog: "UP",
            gatewayCount: 2,
            zaasCount: 2,
            isCutOffFromDiscovery: false,
            onlyInRegistry: null,
            applications: { GATEWAY: 2, ZAAS: 2 },
            services: ["zaas", "gateway"],
            ownPart: "UP",
        });
    });

    it.each([
        [
            "Zowe 2, where the gateway holds the login",
            200,
            health({ discovery: "UP", auth: "UP", gatewayCount: 2, apicatalog: "UP" }),
            "ready",
        ],
        ["details as objects", 200, health({ discovery: { status: "UP" }, zaas: { status: "UP" } }), "ready"],
        ["its own part alone", 200, '{"status":"UP","details":{"discovery":"UP","zaas":"UP"}}', "ready"],
        ["no details at all", 200, '{"status":"UP"}', "ready"],
        ["a missing catalog, which serves nobody else", 200, health({ ...well, apicatalog: "DOWN" }), "ready"],
        ["no Discovery Service", 503, health({ ...well, discovery: "DOWN" }, "DOWN"), "bad"],
        ["UP, but no Discovery Service", 200, health({ ...well, discovery: "DOWN" }), "bad"],
        ["DOWN in an HTTP 200", 200, health(well, "DOWN"), "bad"],
        ["OUT_OF_SERVICE", 503, '{"status":"OUT_OF_SERVICE"}', "bad"],
        ["not ready yet", 503, envelope("ZWEAO503E"), "bad"],
        ["UP without a ZAAS", 200, health({ ...well, zaas: "DOWN", zaasCount: 0 }), "login-broken"],
        ["a dead ZAAS at the check of the password", 500, springError, "login-broken"],
        ["no ZAAS", 503, envelope("ZWEAS104E"), "login-broken"],
        ["a dead gateway at the check of the password", 503, envelope("ZWEAS103E"), "login-broken"],
        ["no ZAAS to route to", 503, "LoadBalancer does not contain an instance for the service zaas", "login-broken"],
        ["a wish for credentials", 401, envelope("ZWEAO402E"), "protected"],
        ["a refusal", 403, "", "protected"],
        ["an unknown path", 404, envelope("ZWEAO404E"), "unknown"],
        ["another server's page", 200, "<html>welcome</html>", "unknown"],
        ["an empty answer", 200, "", "unknown"],
        ["a proxy's error", 502, "<html>Bad gateway</html>", "unknown"],
    ])("reads %s", (_, status, body, verdict) => {
        expect(parseGatewayHealth(status, body).verdict).toBe(verdict);
    });

    // In the form of `__tests__/evidence/apiml/31b-drained-own-health-503.txt` and of R2-32.
    const byRegistry = (status: string, details: object, ping = "UP"): string => {
        const eureka = { description: "Remote status from Eureka server", status, details: { applications: {} } };
        const composite = { status, components: { discoveryClient: { status: "UP" }, eureka } };
        const components = {
            discoveryComposite: composite,
            gateway: { status: "UP", details },
            ping: { status: ping },
        };
        return JSON.stringify({ description: "Remote status from Eureka server", status, components });
    };

    it.each([
        ["drained: it serves", byRegistry("OUT_OF_SERVICE", well), "ready", "OUT_OF_SERVICE"],
        ["just started, not yet UP in the registry", byRegistry("DOWN", well), "bad", "DOWN"],
        ["drained, and another part is down", byRegistry("OUT_OF_SERVICE", well, "DOWN"), "bad", null],
        [
            "drained, without a ZAAS",
            byRegistry("OUT_OF_SERVICE", { ...well, zaas: "DOWN" }),
            "login-broken",
            "OUT_OF_SERVICE",
        ],
        [
            "drained, without a Discovery Service",
            byRegistry("OUT_OF_SERVICE", { ...well, discovery: "DOWN" }),
            "bad",
            null,
        ],
    ])(
        "distinguishes what the registry reports of it from what it reports of itself: %s",
        (_, body, verdict, onlyInRegistry) => {
            expect(parseGatewayHealth(503, body)).toMatchObject({ verdict, onlyInRegistry });
        },
    );

    it("recognizes that Eureka's client is cut off, even if all is UP", () => {
        const text = health(well, "UP", "Eureka discovery client is reporting failures to connect to a Eureka server");
        expect(parseGatewayHealth(200, text)).toMatchObject({ verdict: "ready", isCutOffFromDiscovery: true });
    });

    it("reports no gateway as ready from an answer that was cut, or that has another status", () => {
        const whole = health(well);
        fc.assert(
            fc.property(fc.nat(whole.length - 1), fc.constantFrom(200, 401, 500, 503), (length, status) => {
                expect(parseGatewayHealth(status, whole.slice(0, length)).verdict).not.toBe("ready");
            }),
        );
        fc.assert(
            fc.property(fc.integer({ min: 201, max: 599 }), (status) => {
                expect(parseGatewayHealth(status, whole).verdict).not.toBe("ready");
            }),
        );
    });
});
