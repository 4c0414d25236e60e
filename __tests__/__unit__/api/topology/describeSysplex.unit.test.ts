// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ConfigurationError } from "../../../../src/api/errors";
import type { Component, Instance } from "../../../../src/api/model/sysplex";
import { unknownSystem } from "../../../../src/api/model/sysplex";
import { describeSysplex } from "../../../../src/api/topology/describeSysplex";
import { mergeZoweConfig } from "../../../../src/api/topology/yaml/effectiveConfig";
import { profile, server, threeSystems } from "./zoweYamlBuilder";

const describeText = (text: string, facts = profile()) =>
    describeSysplex(facts, mergeZoweConfig([{ name: "/zowe.yaml", text }]));

const instanceIn = (text: string, id: string, facts = profile()): Instance => {
    const found = describeText(text, facts).sysplex.instances.find((instance) => instance.id === id);
    if (found === undefined) {
        throw new Error(`no instance ${id}`);
    }
    return found;
};

const runningIn = (components: readonly Component[]) =>
    components
        .filter(({ isEnabled }) => isEnabled)
        .map(({ name }) => name)
        .sort();

describe("describeSysplex", () => {
    it("describes every instance as it is configured", () => {
        const { sysplex, problems } = describeText(threeSystems());
        expect(problems).toEqual([]);
        expect(sysplex).toMatchObject({
            profileName: "plex1",
            topology: "zowe.yaml",
            zoweConfig: "/zowe.yaml",
            externalUrl: "https://zowe.example.com:7554/",
        });
        expect(sysplex.instances.map(({ id, systemName, hostname }) => [id, systemName, hostname])).toEqual([
            ["lpar1", "LPAR1", "lpar1.example.com"],
            ["lpar2", "LPAR2", "lpar2.example.com"],
            ["lpar3", "LPAR3", "lpar3.example.com"],
        ]);
        expect(sysplex.instances[0]).toMatchObject({
            address: "lpar1.example.com",
            jobName: "ZWE1SV",
            jobPrefix: "ZWE1",
            procedureName: "ZWESLSTC",
            layout: "services",
            gateway: { host: "lpar1.example.com", port: 7554 },
            discovery: { host: "lpar1.example.com", port: 7553 },
            cachingService: { host: "lpar1.example.com", port: 7555 },
        });
    });

    it("reaches an instance at the address of the profile, by id or system name in uppercase or lowercase", () => {
        const facts = profile({ gatewayAddresses: { LPAR2: { host: "127.0.0.2", port: 17554 } } });
        expect(instanceIn(threeSystems(), "lpar2", facts)).toMatchObject({
            hostname: "lpar2.example.com",
            address: "127.0.0.2",
            gateway: { host: "127.0.0.2", port: 17554 },
            discovery: { host: "127.0.0.2", port: 7553 },
        });
    });

    it("refuses an address for a system that does not exist, but no connection", () => {
        const wrong = profile({ gatewayAddresses: { lpar9: { host: "h", port: null } } });
        expect(() => describeText(threeSystems(), wrong)).toThrow(
            'profile "plex1", property "systems": "lpar9" is neither an instance nor a system of the Zowe configuration. ' +
                "Instances: lpar1, lpar2, lpar3.",
        );
        const connectionOnly = profile({ gatewayAddresses: { lpar9: { host: null, port: null } } });
        expect(describeText(threeSystems(), connectionOnly).sysplex.instances).toHaveLength(3);
    });

    it("applies an override of one instance to that instance only", () => {
        const text = threeSystems({
            lpar2: "components: {gateway: {port: 17554}, zss: {enabled: true}, zaas: {enabled: false}}",
        });
        expect(instanceIn(text, "lpar2").gateway?.port).toBe(17554);
        expect(runningIn(instanceIn(text, "lpar2").components)).toContain("zss");
        expect(runningIn(instanceIn(text, "lpar2").components)).not.toContain("zaas");
        expect(instanceIn(text, "lpar1").gateway?.port).toBe(7554);
        expect(runningIn(instanceIn(text, "lpar1").components)).not.toContain("zss");
    });

    it("keeps both job names if zwe start and zwe stop disagree", () => {
        const text = threeSystems({ lpar2: "zowe: {job: {name: zwe2sv, prefix: ZWE2}}" });
        expect(instanceIn(text, "lpar2")).toMatchObject({
            jobName: "ZWE2SV",
            zweStartJobName: "ZWE1SV",
            jobPrefix: "ZWE2",
        });
        expect(instanceIn(text, "lpar1").zweStartJobName).toBeUndefined();
    });

    it("uses the default for a job name that MVS does not accept, and reports where it stands", () => {
        const { sysplex, problems } = describeText("zowe:\n  job:\n    name: ${{ x }}\n    prefix: 1ZWE\n");
        expect(sysplex.instances[0]).toMatchObject({ jobName: "ZWE1SV", jobPrefix: "ZWE1" });
        expect(problems).toMatchObject([{ line: null }, { line: 3 }, { line: 4 }]);
    });

    it("describes an instance with zss alone by what it has", () => {
        const off = ["gateway", "discovery", "zaas", "api-catalog", "caching-service"].map(
            (name) => `${name}: {enabled: false}`,
        );
        const hybrid = instanceIn(
            threeSystems({ lpar3: `components: {${off.join(", ")}, zss: {enabled: true}}` }),
            "lpar3",
        );
        expect(hybrid).toMatchObject({ gateway: null, discovery: null, cachingService: null });
        expect(runningIn(hybrid.components)).toEqual(["zss"]);
    });

    describe("with the single service", () => {
        const single = (more = "") => threeSystems({}, `apiml: {enabled: true${more}}`);

        it("counts the five services of the API ML as parts of apiml, whatever their own switch says", () => {
            const { layout, components } = instanceIn(
                `${single()}\n`.replace("zaas: {enabled: true}", "zaas: {enabled: false}"),
                "lpar1",
            );
            expect(layout).toBe("single-service");
            const parts = components.filter(({ partOf }) => partOf === "apiml");
            expect(parts.map(({ name }) => name).sort()).toEqual([
                "api-catalog",
                "caching-service",
                "discovery",
                "gateway",
                "zaas",
            ]);
            expect(parts.every(({ isEnabled }) => isEnabled)).toBe(true);
            expect(components.find(({ name }) => name === "apiml")).toMatchObject({ isEnabled: true, port: 7554 });
        });

        it("serves the cache on the gateway's port, and discovery on its own port", () => {
            expect(instanceIn(single(), "lpar1")).toMatchObject({
                gateway: { port: 7554 },
                discovery: { port: 7553 },
                cachingService: { port: 7554 },
            });
        });

        it("uses the ports of apiml if gateway and discovery name none", () => {
            const instance = instanceIn(single(", port: 8554, apiml: {internal: {discovery: {port: 8553}}}"), "lpar1");
            expect(instance).toMatchObject({ gateway: { port: 8554 }, discovery: { port: 8553 } });
        });
    });

    it("accepts a system name that begins with a digit as it is written", () => {
        const { sysplex, problems } = describeText(
            "haInstances: {309c: {hostname: h, sysname: 309C}, 1e3: {hostname: g, sysname: 1E3}}",
        );
        expect(sysplex.instances).toMatchObject([
            { id: "309c", systemName: "309C" },
            { id: "1e3", systemName: "1E3" },
        ]);
        expect(problems.filter(({ severity }) => severity === "CRITICAL")).toEqual([]);
    });

    it("starts nothing that only the defaults enable, unless no file enables anything", () => {
        expect(runningIn(instanceIn(threeSystems(), "lpar1").components)).not.toContain("app-server");
        const { sysplex } = describeText("haInstances: {lpar1: {hostname: h, sysname: LPAR1}}");
        expect(runningIn(sysplex.instances[0]?.components ?? [])).toContain("app-server");
        expect(sysplex.instances[0]?.gateway).toEqual({ host: "h", port: 7554 });
    });

    it("names the plug-ins of the desktop as such", () => {
        const { components } = instanceIn(threeSystems({}, "explorer-jes: {enabled: true}"), "lpar1");
        expect(components).toContainEqual({ name: "explorer-jes", isEnabled: true, port: null, partOf: "app-server" });
    });

    it("asks the default port if the port is a template, and reports that", () => {
        const text = threeSystems({ lpar1: 'components: {gateway: {port: "${{ 7000 + 554 }}"}}' });
        const { sysplex, problems } = describeText(text);
        expect(sysplex.instances[0]?.gateway?.port).toBe(7554);
        expect(sysplex.instances[0]?.components.find(({ name }) => name === "gateway")?.port).toBeNull();
        expect(problems).toMatchObject([
            { id: "HA-CFG02", severity: "WARNING", instance: "lpar1", document: "/zowe.yaml" },
        ]);
    });

    it("treats a component whose switch is a template as enabled, and reports that", () => {
        const { sysplex, problems } = describeText(threeSystems({}, 'zss: {enabled: "${{ true }}"}'));
        expect(runningIn(sysplex.instances[0]?.components ?? [])).toContain("zss");
        expect(problems[0]).toMatchObject({
            severity: "INFO",
            message: expect.stringContaining("components.zss.enabled of lpar1"),
        });
    });

    describe("where identity is missing", () => {
        const text =
            'zowe: {externalDomains: [vipa.example.com]}\nhaInstances:\n  A-1: {sysname: sysa}\n  b2: null\n  c: {hostname: "${{ x }}", sysname: TOOLONGNAME}\n';

        it("keeps every instance and reports what was used instead", () => {
            const facts = profile({ zosmfServers: [server("plex1.a", "a-1", "zosmf.a.example.com")] });
            const { sysplex, problems } = describeText(text, facts);
            expect(sysplex.instances.map(({ id, systemName, hostname }) => [id, systemName, hostname])).toEqual([
                ["A-1", "SYSA", "zosmf.a.example.com"],
                ["b2", "B2", "b2"],
                ["c", "C", "c"],
            ]);
            expect(problems.map(({ line, severity, instance }) => [line, severity, instance])).toEqual([
                [3, "CRITICAL", "A-1"],
                [4, "CRITICAL", "b2"],
                [4, "CRITICAL", "b2"],
                [5, "CRITICAL", "c"],
                [5, "WARNING", "c"],
            ]);
        });

        it("uses the external domain as the hostname of an only instance, as zwe does", () => {
            const one = "zowe: {externalDomains: [vipa.example.com]}\nhaInstances: {lpar1: {sysname: LPAR1}}";
            expect(instanceIn(one, "lpar1").hostname).toBe("vipa.example.com");
        });
    });

    describe("without haInstances", () => {
        const text = "zowe: {externalDomains: [zowe.example.com]}\ncomponents: {gateway: {enabled: true}}";

        it("is one instance named after its system", () => {
            const facts = profile({ zosmfServers: [server("plex1.first", "LPAR7", "host")] });
            const { sysplex, problems } = describeText(text, facts);
            expect(sysplex.instances).toMatchObject([
                { id: "lpar7", systemName: "LPAR7", hostname: "zowe.example.com" },
            ]);
            expect(problems).toMatchObject([{ severity: "WARNING", instance: null }]);
        });

        it.each([
            [server("p", null, "sysq.example.com"), "SYSQ"],
            [server("p", null, "127.0.0.1"), "PLEX1"],
            [undefined, "PLEX1"],
        ])("guesses the system from %j", (zosmf, systemName) => {
            const facts = profile({ zosmfServers: zosmf === undefined ? [] : [zosmf] });
            expect(describeText(text, facts).sysplex.instances[0]?.systemName).toBe(systemName);
        });
    });

    it.each(["[a]", "text", "'${{ x }}'"])("refuses haInstances: %s and names the line", (value) => {
        expect(() => describeText(`zowe: {}\nhaInstances: ${value}\n`)).toThrow(
            "/zowe.yaml, line 2: haInstances is not a map of instance ids to hostname and sysname.",
        );
    });

    it.each([
        ["zowe: {externalDomains: [a, b], externalPort: 443}", "https://a:443/"],
        ["zowe: {externalDomains: a}", "https://a:7554/"],
        ["zowe: {externalDomains: ['${{ x }}', b]}", null],
        ["zowe: {externalPort: '${{ x }}', externalDomains: [a]}", null],
        ["zowe: {}", null],
    ])("of %j has the external address %j", (text, url) => {
        expect(describeText(text).sysplex.externalUrl).toBe(url);
    });

    describe("without a zowe.yaml", () => {
        it("treats each connection as one instance", () => {
            const facts = profile({
                zosmfServers: [
                    server("plex1.lpar1", "lpar1", "h1"),
                    server("plex1.x", "lpar1", "h1b"),
                    server("plex2.sysb", null, "h2"),
                ],
                gatewayAddresses: { sysb: { host: null, port: 10010 } },
            });
            const { sysplex, problems } = describeSysplex(facts, null);
            expect(problems).toEqual([]);
            expect(sysplex).toMatchObject({ topology: "profile", zoweConfig: null, externalUrl: null });
            expect(sysplex.instances).toMatchObject([
                {
                    id: "lpar1",
                    systemName: "LPAR1",
                    hostname: "h1",
                    gateway: { host: "h1", port: 7554 },
                    discovery: { port: 7553 },
                    cachingService: { port: 7555 },
                },
                { id: "sysb", systemName: unknownSystem, hostname: "h2", gateway: { host: "h2", port: 10010 } },
            ]);
        });

        it.each([
            ["after the host where its declared name is none of MVS", "production-one", "lparx.example.com", "LPARX"],
            ["not at all where neither is one", "production-one", "production-two.example.com", unknownSystem],
            ["not at all where the connection was declared for none", null, "lparx.example.com", unknownSystem],
        ])("names the system %s", (_title, declaredFor, host, systemName) => {
            const facts = profile({ zosmfServers: [server("plex1.production-one", declaredFor, host)] });
            expect(describeSysplex(facts, null).sysplex.instances[0]).toMatchObject({
                id: "production-one",
                systemName,
            });
        });

        it("refuses a profile without any connection", () => {
            expect(() => describeSysplex(profile(), null)).toThrow(ConfigurationError);
            expect(() => describeSysplex(profile(), null)).toThrow(
                'profile "plex1", property "zoweConfig": There is neither',
            );
        });
    });
});
