// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { compareConfigs, compareInstances } from "../../../../src/api/topology/compareConfig";
import { mergeZoweConfig } from "../../../../src/api/topology/yaml/effectiveConfig";
import { threeSystems } from "./zoweYamlBuilder";

const configOf = (text: string) => mergeZoweConfig([{ name: "/zowe.yaml", text }]);

const differencesIn = (text: string) =>
    compareInstances(configOf(text)).map(({ path, isAllowed }) => [path, isAllowed]);

describe("compareInstances", () => {
    it("finds nothing if nothing is overridden", () => {
        expect(differencesIn(threeSystems())).toEqual([]);
        expect(differencesIn("zowe: {}")).toEqual([]);
    });

    it.each([
        ["components: {api-catalog: {enabled: false}}", [["components.api-catalog.enabled", true]]],
        ["components: {discovery: {port: 17553}}", [["components.discovery.port", true]]],
        ["components: {gateway: {port: 17554}}", [["components.gateway.port", false]]],
        ["components: {apiml: {port: 17554}}", [["components.apiml.port", false]]],
        ["components: {gateway: {launcher: {minUptime: 9}}}", [["components.gateway.launcher.minUptime", true]]],
        [
            "components: {caching-service: {storage: {mode: redis}}}",
            [["components.caching-service.storage.mode", false]],
        ],
        [
            "components: {caching-service: {storage: {infinispan: {jgroups.port: 7700}}}}",
            [["components.caching-service.storage.infinispan.jgroups.port", true]],
        ],
        ["zowe: {job: {name: ZWE2SV}}", [["zowe.job.name", true]]],
        ["zowe: {workspaceDirectory: /w}", [["zowe.workspaceDirectory", false]]],
        [
            "zowe: {externalDomains: [a, b]}",
            [
                ["zowe.externalDomains[0]", false],
                ["zowe.externalDomains[1]", false],
            ],
        ],
        ["components: {gateway: {enabled: true}}", []],
    ])("decides whether %s may differ", (override, differences) => {
        expect(differencesIn(threeSystems({ lpar2: override }))).toEqual(differences);
    });

    it("reports what each contains and where", () => {
        expect(compareInstances(configOf(threeSystems({ lpar2: "components: {gateway: {port: 17554}}" })))).toEqual([
            {
                path: "components.gateway.port",
                isAllowed: false,
                values: [
                    { of: "lpar1", value: 7554, isSet: true, document: null, line: null },
                    { of: "lpar2", value: 17554, isSet: true, document: "/zowe.yaml", line: 26 },
                    { of: "lpar3", value: 7554, isSet: true, document: null, line: null },
                ],
            },
        ]);
    });
});

describe("compareConfigs", () => {
    const named = (name: string, text: string) => ({ name, root: configOf(text).root });

    it("reports what one contains and the other does not, but no default that is written out", () => {
        const file = named("file", "zowe: {a: 1, verifyCertificates: STRICT}\ncomponents: {gateway: {port: 7554}}");
        const running = named("running", "zowe: {b: null}");
        expect(
            compareConfigs([file, running]).map(({ path, values }) => [
                path,
                values.map(({ value, isSet }) => [value, isSet]),
            ]),
        ).toEqual([
            [
                "zowe.a",
                [
                    [1, true],
                    [null, false],
                ],
            ],
            [
                "zowe.b",
                [
                    [null, false],
                    [null, true],
                ],
            ],
        ]);
    });

    it("finds a secret that differs without showing it", () => {
        const found = compareConfigs([
            named("a", "zowe: {certificate: {password: one}}"),
            named("b", "zowe: {certificate: {password: two}}"),
        ]);
        expect(found.map(({ path }) => path)).toEqual(["zowe.certificate.password"]);
        expect(JSON.stringify(found)).not.toMatch(/one|two/);
    });

    it('distinguishes 1 from "1"', () => {
        expect(compareConfigs([named("a", "zowe: {x: 1}"), named("b", "zowe: {x: '1'}")])).toHaveLength(1);
    });
});
