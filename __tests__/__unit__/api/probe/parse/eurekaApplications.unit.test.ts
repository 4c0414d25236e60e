// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { parseEurekaApplications } from "../../../../../src/api/probe/parse/eurekaApplications";
import { parseEurekaInstance } from "../../../../../src/api/probe/parse/eurekaInstance";

// In the form of `__tests__/evidence/apiml/03-discovery-registry.json`.
const gateway = {
    instanceId: "lpar1.local:gateway:7554",
    hostName: "lpar1.local",
    app: "GATEWAY",
    status: "UP",
    overriddenStatus: "UNKNOWN",
    port: { $: 7553, "@enabled": "false" },
    securePort: { $: 7554, "@enabled": "true" },
    leaseInfo: {
        renewalIntervalInSecs: 30,
        durationInSecs: 90,
        registrationTimestamp: 1795310426196,
        lastRenewalTimestamp: "1795311117029",
    },
    metadata: { "apiml.service.title": "API Gateway" },
    healthCheckUrl: "https://lpar1.local:7554/application/health",
    secureHealthCheckUrl: "https://lpar1.local:7554/actuator/health",
    isCoordinatingDiscoveryServer: "false",
};
const caching = {
    instanceId: "lpar1.local:cachingservice:7555",
    hostName: "lpar1.local",
    app: "CACHINGSERVICE",
    status: "DOWN",
    overriddenStatus: "OUT_OF_SERVICE",
    securePort: { $: 7555, "@enabled": "true" },
    metadata: { "zos.sysname": "SYS1" },
    secureHealthCheckUrl: "https://lpar1.local:7555/cachingservice/application/health",
};
const list = (...applications: unknown[]): string =>
    JSON.stringify({ applications: { versions__delta: "1", application: applications } });
const whole = list({ name: "GATEWAY", instance: [gateway] }, { name: "CACHINGSERVICE", instance: [caching] });

describe("parseEurekaApplications", () => {
    it.each([
        [{ ...gateway, hostName: "LPAR1.local" }, "lpar1.local"],
        [{ ...gateway, hostName: undefined, instanceId: "STATIC-lpar9.local:gateway:7554" }, "lpar9.local"],
        [{ ...gateway, hostName: "" }, "lpar1.local"],
    ])("names the host by the field that others compare, and by the id if there is no other: %#", (entry, hostName) => {
        const parsed = parseEurekaApplications(list({ name: "GATEWAY", instance: [entry] }));
        expect(parsed).toMatchObject({ ok: true, value: [{ hostName }] });
    });

    it("reads every entry", () => {
        expect(parseEurekaApplications(whole)).toMatchObject({
            ok: true,
            value: [
                {
                    app: "GATEWAY",
                    instanceId: "lpar1.local:gateway:7554",
                    hostName: "lpar1.local",
                    status: "UP",
                    overriddenStatus: null,
                    port: 7554,
                    lease: {
                        durationSeconds: 90,
                        registrationTimestamp: 1795310426196,
                        lastRenewalTimestamp: 1795311117029,
                    },
                    systemName: null,
                    isStatic: false,
                    healthCheckUrl: "https://lpar1.local:7554/application/health",
                    isCoordinator: false,
                },
                {
                    app: "CACHINGSERVICE",
                    status: "DOWN",
                    overriddenStatus: "OUT_OF_SERVICE",
                    port: 7555,
                    lease: null,
                    systemName: "SYS1",
                    healthCheckUrl: "https://lpar1.local:7555/cachingservice/application/health",
                    isCoordinator: null,
                },
            ],
        });
    });

    it("reads objects in place of lists with one item", () => {
        const text = JSON.stringify({ applications: { application: { name: "GATEWAY", instance: gateway } } });
        expect(parseEurekaApplications(text)).toMatchObject({ ok: true, value: [{ app: "GATEWAY" }] });
        const one = JSON.stringify({ application: { name: "GATEWAY", instance: [gateway] } });
        expect(parseEurekaApplications(one)).toMatchObject({ ok: true, value: [{ app: "GATEWAY" }] });
    });

    it("accepts an empty list as an answer", () => {
        expect(parseEurekaApplications(list())).toEqual({ ok: true, value: [] });
    });

    it("reports a status that Eureka does not define as unknown, never as up", () => {
        const text = list({ name: "GATEWAY", instance: [{ ...gateway, status: "up" }] });
        expect(parseEurekaApplications(text)).toMatchObject({ ok: true, value: [{ status: "UNKNOWN" }] });
    });

    it("treats a number that is not a time as none", () => {
        const leaseInfo = { durationInSecs: 90, registrationTimestamp: 1e300, lastRenewalTimestamp: -1e300 };
        const text = list({ name: "GATEWAY", instance: [{ ...gateway, leaseInfo }] });
        expect(parseEurekaApplications(text)).toMatchObject({
            ok: true,
            value: [{ lease: { registrationTimestamp: null, lastRenewalTimestamp: null, durationSeconds: 90 } }],
        });
    });

    it("refuses a list with an entry that has no id: it could be the one that is sought", () => {
        const nameless = { ...gateway, instanceId: undefined };
        expect(parseEurekaApplications(list({ name: "GATEWAY", instance: [gateway, nameless] }))).toMatchObject({
            ok: false,
        });
    });

    it.each([
        "",
        "{}",
        "<applications></applications>",
        '{"applications":"none"}',
        '{"applications":{"application":7}}',
        '{"status":403}',
    ])("does not understand %p", (text) => {
        expect(parseEurekaApplications(text)).toMatchObject({ ok: false });
    });

    it("accepts no list that was cut", () => {
        fc.assert(
            fc.property(fc.nat(whole.length - 1), (length) => {
                expect(parseEurekaApplications(whole.slice(0, length))).toMatchObject({ ok: false });
            }),
        );
    });
});

describe("parseEurekaInstance", () => {
    it("reads one entry", () => {
        expect(parseEurekaInstance(JSON.stringify({ instance: gateway }))).toMatchObject({
            ok: true,
            value: { app: "GATEWAY", port: 7554 },
        });
    });

    it("recognizes an entry that was made from a static definition", () => {
        const entry = { ...gateway, instanceId: "STATIC-lpar1.local:tcpip:9999" };
        expect(parseEurekaInstance(JSON.stringify({ instance: entry }))).toMatchObject({
            ok: true,
            value: { isStatic: true },
        });
    });

    it.each(["", "{}", '{"instance":[]}', "<instance/>", '{"instance":{"app":"X"}}'])(
        "does not understand %p",
        (text) => {
            expect(parseEurekaInstance(text)).toMatchObject({ ok: false });
        },
    );
});
