// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { overrideLine, problemsIn, short, v2, withoutHosts } from "./validationCases";
import { threeSystems } from "./zoweYamlBuilder";

describe("validateConfig, of the Caching Service,", () => {
    const hosts = (value: string) => threeSystems().replace(/initialHosts: .*/, `initialHosts: "${value}"`);
    const all = "lpar1.example.com[7600],lpar2.example.com[7600],lpar3.example.com[7600]";

    it.each<[string, string | null, string[]]>([
        ["3.2.0", "3.2.0", ["HA-CFG10 CRITICAL"]],
        ["2.18.5", "v2.18.5", ["HA-CFG10 CRITICAL"]],
        ["3.6.0", "3.6.0", []],
        ["an unknown release", null, ["HA-CFG10 WARNING"]],
    ])("without initialHosts on %s", (_, version, problems) => {
        const found = problemsIn(withoutHosts(threeSystems()), version).filter(({ id }) => id === "HA-CFG10");
        expect(found.map(({ id, severity }) => `${id} ${severity}`)).toEqual(problems);
        expect(found.every(({ remedy }) => remedy.includes(all))).toBe(true);
    });

    it.each([
        [all, []],
        [all.toUpperCase(), []],
        ["lpar3.example.com[7600], lpar2.example.com[7600], lpar1.example.com[7600]", []],
        [
            all.replace("lpar2.example.com", "lpar2"),
            ["contains lpar2[7600], the name of an instance", "leaves out lpar2."],
        ],
        [
            all.replace("lpar2.example.com", "zowe.example.com"),
            ["contains zowe.example.com[7600], an external domain", "leaves out lpar2"],
        ],
        [
            all.replace("lpar2", "lpar9"),
            ["contains lpar9.example.com[7600], which is not the hostname", "leaves out lpar2"],
        ],
        [
            all.replace("[7600],lpar2", ":7600,lpar2"),
            ['contains "lpar1.example.com:7600", which is not host[port]', "leaves out lpar1"],
        ],
        [
            all.replace("[7600],lpar2", "[7601],lpar2"),
            ["contains lpar1.example.com[7601], but jgroups.port there is 7600"],
        ],
        ["lpar1.example.com[7600]", ["leaves out lpar2 and lpar3"]],
    ])("with initialHosts %s", (value, messages) => {
        const found = problemsIn(hosts(value)).map(({ message }) => message);
        expect(found).toHaveLength(messages.length);
        messages.forEach((part, index) => expect(found[index]).toContain(part));
    });

    it("only warns if nodes that are left out join through others", () => {
        const list = (...ids: string[]) =>
            `components: {caching-service: {storage: {infinispan: {initialHosts: "${ids.map((id) => `${id}.example.com[7600]`).join(",")}"}}}}`;
        const chain = threeSystems({
            lpar1: list("lpar1", "lpar2"),
            lpar2: list("lpar2", "lpar3"),
            lpar3: list("lpar3"),
        });
        expect(problemsIn(chain)).toMatchObject([{ id: "HA-CFG10", severity: "WARNING" }]);
        const apart = threeSystems({
            lpar1: list("lpar1", "lpar2"),
            lpar2: list("lpar1", "lpar2"),
            lpar3: list("lpar3"),
        });
        expect(problemsIn(apart)).toMatchObject([{ id: "HA-CFG10", severity: "CRITICAL" }]);
    });

    it("uses the bind address as the host", () => {
        const override = "components: {caching-service: {storage: {infinispan: {jgroups: {host: 10.1.1.2}}}}}";
        expect(problemsIn(threeSystems({ lpar2: override }).replace("lpar2.example.com[", "10.1.1.2["))).toEqual([]);
    });

    it("leaves a template to z/OS", () => {
        expect(problemsIn(hosts("${{ x }}"))).toEqual([]);
    });

    describe("of the single service", () => {
        const single = (text = threeSystems({}, "apiml: {enabled: true}")) => text;
        const found = (text: string, version?: string) =>
            problemsIn(text, version).map(({ id, severity, message }) => `${id} ${severity} ${message}`);

        it.each(["VSAM", "redis", "inMemory"])("reports that it does not support %s", (mode) => {
            const text = single().replace("mode: infinispan", `mode: ${mode}`);
            expect(found(text).join("\n")).toContain(
                `HA-CFG09 WARNING storage.mode is ${mode}, but the single service (components.apiml) supports only infinispan.`,
            );
            const services = threeSystems().replace("mode: infinispan", `mode: ${mode}`);
            expect(found(services).join("\n")).not.toContain("single service");
        });

        it("reports once which ports have no effect, and nothing if none is written", () => {
            expect(found(single())).toEqual([]);
            const text = single()
                .replace("zaas: {enabled: true}", "zaas: {enabled: true, port: 10058}")
                .replace("api-catalog: {enabled: true}", "api-catalog: {enabled: true, port: 10052}");
            expect(found(text)).toEqual([
                "HA-CFG02 INFO components.zaas.port and components.api-catalog.port have no effect: the single service (components.apiml) listens only on the ports of gateway and discovery.",
            ]);
        });

        it("does not report the ports of the shipped example of zowe.yaml, which every site has", () => {
            const shipped = single()
                .replace("zaas: {enabled: true}", "zaas: {enabled: true, port: 7558}")
                .replace("api-catalog: {enabled: true}", "api-catalog: {enabled: true, port: 7552}")
                .replace("caching-service:", "caching-service: \n    port: 7555");
            expect(shipped).toContain("port: 7555");
            expect(found(shipped)).toEqual([]);
            expect(found(shipped.replace("7552", "7559"))).toEqual([
                "HA-CFG02 INFO components.api-catalog.port has no effect: the single service (components.apiml) listens only on the ports of gateway and discovery.",
            ]);
        });

        it("reports that initialHosts is replaced from 3.6 on", () => {
            expect(found(single(), "3.5.0")).toEqual([]);
            expect(found(single(), "3.6.0").join()).toContain("initialHosts is replaced in Zowe 3.6 and later");
        });
    });

    it("reports that the single service uses one cluster port", () => {
        const override = "components: {caching-service: {storage: {infinispan: {jgroups: {port: 7700}}}}}";
        const text = threeSystems({ lpar2: override }, "apiml: {enabled: true}").replace(
            "lpar2.example.com[7600]",
            "lpar2.example.com[7700]",
        );
        expect(short(text)).toEqual([`HA-CFG10 WARNING ${overrideLine("lpar2")} lpar2`]);
    });

    const mode = (value: string) => threeSystems().replace("mode: infinispan", `mode: ${value}`);

    it.each([
        ["inMemory", ["HA-CFG09 CRITICAL 14"]],
        ["etcd", ["HA-CFG09 CRITICAL 14"]],
        ["VSAM", ["HA-CCH05 CRITICAL 14", "HA-CCH05 WARNING 14"]],
        ["redis", []],
        ['"${{ x }}"', []],
    ])("in mode %s", (value, problems) => {
        expect(short(mode(value))).toEqual(problems);
    });

    it("reports VSAM as deprecated only if Zowe 3 reads it", () => {
        const deprecated = (text: string, version: string | null) =>
            problemsIn(text, version).filter(({ message }) => message.includes("deprecated")).length;
        expect(deprecated(v2(), null)).toBe(0);
        expect(deprecated(v2(), "3.1.0")).toBe(1);
        expect(deprecated(mode("VSAM"), null)).toBe(1);
        expect(deprecated(mode("VSAM"), "2.18.0")).toBe(0);
    });

    it("accepts inMemory if there is only one instance", () => {
        const off = "components: {caching-service: {enabled: false}}";
        const found = problemsIn(mode("inMemory").replace(/(sysname: LPAR[23]\n) {4}/g, `$1    ${off}`));
        expect(found.map(({ id }) => id)).toEqual(["HA-CFG11"]);
    });

    it("reports modes that differ", () => {
        expect(short(threeSystems({ lpar3: "components: {caching-service: {storage: {mode: redis}}}" }))).toEqual([
            `HA-CCH09 CRITICAL ${overrideLine("lpar3")}`,
            "HA-CFG10 INFO 16",
        ]);
    });

    it("reports a VSAM data set without record-level sharing", () => {
        expect(short(v2().replace("mode: RLS", "mode: NONRLS"), "2.18.4")).toEqual(["HA-CCH05 WARNING 4"]);
    });

    it("reports personal access tokens that no store keeps", () => {
        const text = mode("redis").replace(
            "gateway: {enabled: true}",
            "gateway: {enabled: true, apiml.security.personalAccessToken.enabled: true}",
        );
        expect(short(text)).toEqual(["HA-CFG09 CRITICAL 7"]);
        expect(short(text.replace("mode: redis", "mode: infinispan"))).toEqual([]);
    });

    const location = "persistence: {dataLocation: /u/data, indexLocation: /u/index}";
    const persisted = threeSystems().replace("        initialHosts", `        ${location}\n        initialHosts`);

    it.each<[string, string, string | null, string[]]>([
        ["the default", threeSystems(), "3.1.0", ["WARNING"]],
        ["the default", threeSystems(), null, ["INFO"]],
        ["the default", threeSystems(), "2.18.3", ["WARNING"]],
        ["the default", threeSystems(), "2.18.4", []],
        ["one directory", persisted, null, ["WARNING"]],
        ["one directory", persisted, "3.2.0", []],
    ])("that shares %s (%#)", (_, text, version, severities) => {
        const found = problemsIn(text, version).filter(({ id }) => id === "HA-CFG15");
        expect(found.map(({ severity }) => severity)).toEqual(severities);
    });
});
