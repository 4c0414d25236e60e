// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parseApimlMessages, unescapeHtml } from "../../../../../src/api/probe/parse/apimlMessages";
import { parseApimlVersion } from "../../../../../src/api/probe/parse/apimlVersion";
import { parseCachingHealth } from "../../../../../src/api/probe/parse/cachingHealth";
import { parseGatewayServices } from "../../../../../src/api/probe/parse/gatewayServices";
import { parseJsonWebKeys } from "../../../../../src/api/probe/parse/jsonWebKeys";

describe("parseApimlMessages", () => {
    it("reads number and content as people see them", () => {
        const body = JSON.stringify({
            messages: [
                {
                    messageNumber: "ZWECS131E",
                    messageContent: "Key &quot;k&lt;1&gt;&quot; is not in the cache",
                    messageReason: "No.",
                    messageKey: "x",
                },
                { messageNumber: "ZWEAO500E", messageContent: "evil\u001b[31m" },
            ],
        });
        expect(parseApimlMessages(body)).toEqual([
            { number: "ZWECS131E", content: 'Key "k<1>" is not in the cache', reason: "No.", action: null },
            { number: "ZWEAO500E", content: "evil", reason: null, action: null },
        ]);
    });

    it.each(["", "{}", "<html>", '{"messages":{}}', '{"messages":[{"messageNumber":"500"}]}', '{"status":500}'])(
        "finds none in %p",
        (body) => {
            expect(parseApimlMessages(body)).toEqual([]);
        },
    );
});

describe("unescapeHtml", () => {
    it.each([
        ["a &amp;lt; b", "a &lt; b"],
        ["THEY&#39;RE &#x41;", "THEY'RE A"],
        ["&unknown; &#0; &#xfffff; &", "&unknown; &#0; \u{fffff} &"],
    ])("turns %p into %p, once", (text, plain) => {
        expect(unescapeHtml(text)).toBe(plain);
    });
});

describe("parseApimlVersion", () => {
    it.each([
        ['{"zowe":{"version":"3.4.0"},"apiml":{"version":"3.4.12"}}', { zowe: "3.4.0", apiml: "3.4.12" }],
        ['{"apiml":{"version":"3.0.40-SNAPSHOT"}}', { zowe: null, apiml: "3.0.40-SNAPSHOT" }],
        [
            '{"zowe":{"version":"Build information is not available"},"apiml":{"version":"3.4.12"}}',
            { zowe: null, apiml: "3.4.12" },
        ],
        ['{"build":{"version":"3.0.40"}}', { zowe: null, apiml: "3.0.40" }],
    ])("reads %p", (body, value) => {
        expect(parseApimlVersion(200, body)).toEqual({ ok: true, value });
    });

    it("reads no version from an answer that is not a success, or that contains none", () => {
        expect(parseApimlVersion(401, '{"zowe":{"version":"3.4.0"}}')).toMatchObject({ ok: false });
        expect(parseApimlVersion(200, '{"zowe":{"version":"unknown"}}')).toMatchObject({ ok: false });
        expect(parseApimlVersion(200, "")).toMatchObject({ ok: false });
    });
});

describe("parseGatewayServices", () => {
    // In the form of `__tests__/evidence/apiml/04-gateway-services-routing-auth.json`.
    const body = JSON.stringify([
        {
            serviceId: "cachingservice",
            status: "UP",
            instances: {
                "lpar1.local:cachingservice:7555": {
                    status: "UP",
                    hostname: "lpar1.local",
                    port: 7555,
                    healthCheckUrl: "https://lpar1.local:7555/cachingservice/application/health",
                    customMetadata: { "zos.sysname": "SYS1" },
                },
            },
        },
        { serviceId: "gone", status: "DOWN" },
    ]);

    it("reads the instances as a registry lists them, without leases", () => {
        expect(parseGatewayServices(body)).toMatchObject({
            ok: true,
            value: [
                {
                    app: "CACHINGSERVICE",
                    instanceId: "lpar1.local:cachingservice:7555",
                    hostName: "lpar1.local",
                    status: "UP",
                    port: 7555,
                    lease: null,
                    systemName: "SYS1",
                },
            ],
        });
    });

    it("reads one service alone, as an unknown one is answered", () => {
        expect(parseGatewayServices('{"serviceId":"x","status":"UNKNOWN"}')).toEqual({ ok: true, value: [] });
    });

    it.each(["", "{}", "[7]", body.slice(0, -1), "<html>"])("does not understand %p", (text) => {
        expect(parseGatewayServices(text)).toMatchObject({ ok: false });
    });
});

describe("parseCachingHealth", () => {
    it.each([
        [200, '{"status":"UP"}', "up"],
        [200, '{"status":"DOWN"}', "down"],
        [503, '{"status":"DOWN"}', "down"],
        [403, "", "protected"],
        [404, "<html>", "unknown"],
        [200, "", "unknown"],
    ])("reads HTTP %p %p", (status, body, verdict) => {
        expect(parseCachingHealth(status, body)).toEqual({ verdict, members: null, initialHosts: null });
    });

    it("finds the cluster wherever it stands", () => {
        const cluster = { status: "HEALTHY", initialHosts: ["a[7600]", "b[7600]"], members: ["a-1"] };
        const nested = {
            status: "UP",
            components: { caching: { status: "UP", details: { infinispan: { status: "RUNNING", cluster } } } },
        };
        for (const body of [nested, { status: "UP", details: { cluster } }]) {
            expect(parseCachingHealth(200, JSON.stringify(body))).toEqual({
                verdict: "up",
                members: ["a-1"],
                initialHosts: ["a[7600]", "b[7600]"],
            });
        }
    });
});

describe("parseJsonWebKeys", () => {
    it("reads the modulus of every RSA key", () => {
        expect(parseJsonWebKeys('{"keys":[{"kty":"RSA","n":"abc","kid":"1"},{"kty":"EC","x":"y"}]}')).toEqual({
            ok: true,
            value: [{ keyId: "1", modulus: "abc" }],
        });
    });

    it.each([
        "",
        '{"keys":{}}',
        '{"keys":[{"kty":"RSA"}]}',
        "LoadBalancer does not contain an instance for the service zaas",
    ])("does not understand %p", (body) => {
        expect(parseJsonWebKeys(body)).toMatchObject({ ok: false });
    });
});
