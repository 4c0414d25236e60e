// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { plainOf } from "../../../../../src/api/topology/yaml/configValue";
import {
    haInstanceIds,
    lookUp,
    makeHaConfig,
    mergeZoweConfig,
} from "../../../../../src/api/topology/yaml/effectiveConfig";

const merge = (...texts: string[]) =>
    mergeZoweConfig(texts.map((text, index) => ({ name: `/${index + 1}.yaml`, text })));

const effective = (id: string | null, ...texts: string[]) => makeHaConfig(merge(...texts), id);

const at = (root: ReturnType<typeof makeHaConfig>, path: string) => {
    const value = lookUp(root, path);
    return value === undefined ? undefined : plainOf(value);
};

describe("mergeZoweConfig", () => {
    it("lets the left file override the right one, and joins lists with the rightmost file first", () => {
        const { root } = merge(
            "zowe: {externalDomains: [top], job: {name: TOP}}",
            "zowe: {externalDomains: [middle], job: {prefix: MID}}",
            "zowe: {externalDomains: [base1, base2], job: {name: BASE, prefix: BASE}}",
        );
        expect(at(root, "zowe.externalDomains")).toEqual(["base1", "base2", "middle", "top"]);
        expect(at(root, "zowe.job")).toEqual({ name: "TOP", prefix: "MID" });
        expect(lookUp(root, "zowe.job.prefix")?.origin).toMatchObject({ document: "/2.yaml" });
    });

    it("lets null and other shapes override as well", () => {
        expect(at(merge("zowe: {job: null}", "zowe: {job: {name: A}}").root, "zowe.job")).toBeNull();
        expect(at(merge("zowe: {job: text}", "zowe: {job: {name: A}}").root, "zowe.job")).toBe("text");
    });

    it("puts the defaults underneath, those of the generation that the file shows", () => {
        const v3 = merge("components: {zaas: {enabled: true}}");
        expect(v3.generation).toBe("v3");
        expect(at(v3.root, "components.gateway.port")).toBe(7554);
        expect(at(v3.root, "components.caching-service.storage.mode")).toBe("infinispan");
        expect(lookUp(v3.root, "components.gateway.port")?.origin).toEqual({ kind: "defaults" });
        const v2 = merge("components: {jobs-api: {enabled: true}}");
        expect(v2.generation).toBe("v2");
        expect(at(v2.root, "components.zaas")).toBeUndefined();
        expect(at(v2.root, "components.caching-service.storage.mode")).toBe("VSAM");
    });

    it("names the parts and their instances in order", () => {
        const config = merge("haInstances: {b: {}, a: null}", "haInstances: {c: {}, a: {}}");
        expect(config.documentNames).toEqual(["/1.yaml", "/2.yaml"]);
        expect([...haInstanceIds(config)].sort()).toEqual(["a", "b", "c"]);
    });
});

describe("makeHaConfig", () => {
    const text = `
zowe: {sysMessages: [A, B]}
components:
  gateway: {enabled: true, port: 7554}
haInstances:
  lpar1:
    hostname: lpar1.example.com
    sysname: LPAR1
    zowe: {sysMessages: [C]}
    components: {gateway: {port: 17554}}
`;

    it("lets the instance override deeply, replaces lists and drops hostname and sysname", () => {
        const root = effective("lpar1", text);
        expect(at(root, "components.gateway")).toMatchObject({ enabled: true, port: 17554 });
        expect(at(root, "zowe.sysMessages")).toEqual(["C"]);
        expect(at(root, "hostname")).toBeUndefined();
        expect(at(root, "sysname")).toBeUndefined();
        expect(at(root, "haInstances")).toBeUndefined();
    });

    it("keeps the origin of every value", () => {
        const root = effective("lpar1", text);
        expect(lookUp(root, "components.gateway.port")?.origin).toMatchObject({ kind: "haInstances", line: 10 });
        expect(lookUp(root, "components.gateway.enabled")?.origin).toMatchObject({ kind: "main", line: 4 });
        expect(lookUp(root, "components.discovery.port")?.origin).toEqual({ kind: "defaults" });
    });

    it.each([["nobody"], [null]])("returns the main section for %j", (id) => {
        expect(at(effective(id, text), "components.gateway.port")).toBe(7554);
    });
});

describe("lookUp", () => {
    it("finds keys with dots in them", () => {
        const { root } = merge("zowe: {environments: {a.b: 1, a: {c: 2}}}");
        expect(at(root, "zowe.environments.a.b")).toBe(1);
        expect(at(root, "zowe.environments.a.c")).toBe(2);
        expect(at(root, "zowe.environments.a.d")).toBeUndefined();
        expect(lookUp(root, "")).toBe(root);
    });
});
