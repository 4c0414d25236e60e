// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mergeZoweConfig } from "../../../../src/api/topology/yaml/effectiveConfig";
import { explainConfig } from "../../../../src/api/topology/explainConfig";
import { threeSystems } from "./zoweYamlBuilder";

const config = mergeZoweConfig([
    {
        name: "/zowe.yaml",
        text: threeSystems(
            { lpar2: 'components: {gateway: {port: 17554, debug: true}, zss: {enabled: "${{ x }}"}}' },
            "zss: {enabled: true}",
            "certificate: {keystore: {password: hunter2, alias: a, keyring: k}, pem: {key: /k.pem}}",
        ),
    },
]);

const rows = (id: string | null, path: string) =>
    explainConfig(config, id, path).map(({ path: at, value, origin, line }) => [at, value, origin, line]);

describe("explainConfig", () => {
    it("shows every value at or below a path and its origin", () => {
        expect(rows("lpar2", "components.gateway")).toEqual([
            ["components.gateway.enabled", true, "main", 7],
            ["components.gateway.port", 17554, "haInstances", 26],
            ["components.gateway.apiml.security.auth.provider", "zosmf", "defaults", null],
            ["components.gateway.debug", true, "haInstances", 26],
        ]);
        expect(rows("lpar1", "components.gateway.port")).toEqual([["components.gateway.port", 7554, "defaults", null]]);
    });

    it("shows the items of a list", () => {
        expect(rows(null, "zowe.externalDomains")).toEqual([
            ["zowe.externalDomains[0]", "zowe.example.com", "main", 2],
        ]);
    });

    it("shows a template as it is written", () => {
        expect(explainConfig(config, "lpar2", "components.zss.enabled")).toEqual([
            {
                path: "components.zss.enabled",
                value: "${{ x }}",
                isMasked: false,
                isTemplate: true,
                origin: "haInstances",
                document: "/zowe.yaml",
                line: 26,
            },
        ]);
    });

    it("masks what is secret and nothing else", () => {
        expect(rows(null, "zowe.certificate").map(([, value]) => value)).toEqual(["(masked)", "a", "k", "(masked)"]);
        expect(JSON.stringify(explainConfig(config, "lpar1", ""))).not.toContain("hunter2");
    });

    it("shows everything without a path, haInstances left out", () => {
        const paths = rows("lpar1", "").map(([path]) => String(path));
        expect(paths.length).toBeGreaterThan(20);
        expect(paths.filter((path) => path.startsWith("haInstances"))).toEqual([]);
    });

    it("names what exists if an instance or a path does not", () => {
        expect(() => explainConfig(config, "lpar9", "")).toThrow(
            '"lpar9" is not an instance. Instances: lpar1, lpar2, lpar3.',
        );
        expect(() => explainConfig(config, "lpar1", "components.gateway.prot")).toThrow(
            'There is no "components.gateway.prot" in the configuration. Below "components.gateway" there are: enabled, port, apiml.',
        );
        expect(() => explainConfig(config, "lpar1", "component.gateway")).toThrow(
            "At the top there are: zowe, components.",
        );
    });
});
