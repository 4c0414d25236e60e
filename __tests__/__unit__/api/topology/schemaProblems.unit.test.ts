// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { Ajv2019 } from "ajv/dist/2019";
import { mergeZoweConfig } from "../../../../src/api/topology/yaml/effectiveConfig";
import type { ServerSchemas } from "../../../../src/api/model/config/serverSchemas";
import { schemaProblems } from "../../../../src/api/topology/validation/schemaProblems";

/** A small copy of the forms that Zowe's own schema has: relative references, anchors, if and then, closed maps. */
const schemas: ServerSchemas = {
    base: {
        $schema: "https://json-schema.org/draft/2019-09/schema",
        $id: "https://zowe.org/schemas/v2/server-base",
        type: "object",
        additionalProperties: false,
        properties: {
            zowe: {
                type: "object",
                required: ["runtimeDirectory"],
                properties: {
                    job: {
                        type: "object",
                        additionalProperties: false,
                        properties: {
                            name: { $ref: "/schemas/v2/server-common#zoweJobname" },
                            prefix: { type: "string" },
                        },
                    },
                    launchScript: {
                        type: "object",
                        properties: { logLevel: { type: "string", enum: ["", "info", "debug"] } },
                    },
                    certificate: {
                        type: "object",
                        if: { properties: { type: { const: "PKCS12" } } },
                        then: { required: ["pkcs12"] },
                        else: { required: ["keyring"] },
                    },
                    externalPort: { $ref: "#/$defs/port" },
                    domains: { type: "array", items: { type: "string" } },
                },
            },
            components: { type: "object" },
            haInstances: {
                type: "object",
                patternProperties: { "^.*$": { type: "object", required: ["hostname", "sysname"] } },
            },
        },
        $defs: { port: { type: "integer", minimum: 0, maximum: 65535 } },
    },
    referred: [
        {
            $schema: "https://json-schema.org/draft/2019-09/schema",
            $id: "https://zowe.org/schemas/v2/server-common",
            $defs: {
                jobname: {
                    $anchor: "zoweJobname",
                    type: "string",
                    pattern: "^([A-Z\\$\\#\\@]){1}([A-Z0-9\\$\\#\\@]){0,7}$",
                },
            },
        },
    ],
};

const defaults = { name: "defaults.yaml", text: "zowe: {runtimeDirectory: ''}" };

const told = (text: string, server: ServerSchemas | null = schemas, withDefaults = true) => {
    const config = mergeZoweConfig([{ name: "/zowe.yaml", text }], withDefaults ? defaults : undefined);
    return schemaProblems({ config }, server).map(({ line, message }) => `${line} ${message}`);
};

describe("schemaProblems", () => {
    it.each([
        [
            "zowe:\n  job:\n    name: TOOLONGNAME",
            ['3 zowe.job.name must match pattern "^([A-Z\\$\\#\\@]){1}([A-Z0-9\\$\\#\\@]){0,7}$".'],
        ],
        ["zowe:\n  job:\n    nmae: A", ["3 zowe.job.nmae is not a key that Zowe knows here."]],
        ["zowe: {}\nhaInstance: {}", ["2 haInstance is not a key that Zowe knows here."]],
        ["zowe:\n  launchScript: {logLevel: loud}", ["2 zowe.launchScript.logLevel must be one of , info, debug."]],
        ["zowe:\n  domains:\n    - a\n    - 1", ["4 zowe.domains.1 must be string."]],
        ["zowe:\n  externalPort: '7554'", ["2 zowe.externalPort must be integer."]],
        ["haInstances:\n  lpar1: {hostname: h}", ["2 haInstances.lpar1 must have required property 'sysname'."]],
        [
            "zowe:\n  certificate: {type: PKCS12}",
            [
                "2 zowe.certificate must have required property 'pkcs12'.",
                '2 zowe.certificate must match "then" schema.',
            ],
        ],
        ["zowe: {externalPort: 7554, job: {name: ZWE1SV}}", []],
    ])("reports what the server's schema finds in %j", (text, problems) => {
        expect(told(text)).toEqual(problems);
    });

    it.each([
        "zowe:\n  externalPort: ${{ 7000 + 554 }}",
        'zowe:\n  job:\n    name: "${{ x }}"',
        'zowe:\n  certificate: {type: "${{ x }}"}',
        "zowe: ${{ x }}",
    ])("leaves templates to z/OS: %j", (text) => {
        expect(told(text)).toEqual([]);
    });

    it("reports nothing as missing that the server's defaults may contain", () => {
        expect(told("components: {}", schemas, false)).toEqual([]);
        expect(told("zowe: {runtimeDirectory: null}", schemas, false)).toEqual([]);
        expect(told("haInstances:\n  lpar1: {hostname: h}", schemas, false)).toHaveLength(1);
    });

    it.each([
        [{ base: "no schema", referred: [] }],
        [{ base: { $ref: "#/nowhere" }, referred: [] }],
        [{ base: { type: "nonsense" }, referred: [] }],
        [{ base: schemas.base, referred: [] }],
        [{ base: schemas.base, referred: ["x", null] }],
    ])("uses the built-in schema if the server's is %j", (server) => {
        const [first, ...rest] = told("haInstances:\n  lpar1: {hostname: h}", server);
        expect(first).toContain("The schema of the server cannot be used");
        expect(rest).toEqual(["2 haInstances.lpar1 must have required property 'sysname'."]);
    });

    it.each([
        ["haInstances:\n  lpar1: {hostname: h, sysname: TOOLONGNAME}", ["2 haInstances.lpar1.sysname must match"]],
        ["haInstances:\n  lpar1: null", ["2 haInstances.lpar1 must be object"]],
        ["haInstances: [a]", ["1 haInstances must be object,null"]],
        ["zowe:\n  externalDomains: [a, a]", ["2 zowe.externalDomains must NOT have duplicate items"]],
        [
            "components:\n  gateway: {enabled: yes, port: 99999}",
            ["2 components.gateway.enabled must be boolean", "2 components.gateway.port must be <= 65535"],
        ],
        [
            "components:\n  caching-service: {storage: {infinispan: {initialHosts: [a]}}}",
            ["2 components.caching-service.storage.infinispan.initialHosts must be string"],
        ],
        ["components: {newcomer: {anything: 1}}\nunknown: 1", []],
    ])("alone reports what high availability depends on: %j", (text, problems) => {
        const found = told(text, null);
        expect(found).toHaveLength(problems.length);
        problems.forEach((part, index) => expect(found[index]).toContain(part));
    });

    it("compiles a schema once, and another server's under the same names anew", () => {
        const compile = jest.spyOn(Ajv2019.prototype, "compile");
        const other: ServerSchemas = { ...schemas, base: { ...(schemas.base as object), title: "another" } };
        const closed: ServerSchemas = { ...schemas, base: { ...(schemas.base as object), properties: {} } };
        const text = "zowe: {runtimeDirectory: /usr}";
        const found = [other, other, closed, other].map((one) => told(text, one).length);
        expect(compile).toHaveBeenCalledTimes(2);
        expect(found).toEqual([0, 0, 1, 0]);
        compile.mockRestore();
    });
});
