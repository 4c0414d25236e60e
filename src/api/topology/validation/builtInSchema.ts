// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

const port = { type: "integer", minimum: 1, maximum: 65535 };

const component = {
    type: ["object", "null"],
    properties: {
        enabled: { type: "boolean" },
        port,
        storage: {
            type: "object",
            properties: {
                infinispan: {
                    type: "object",
                    properties: { initialHosts: { type: "string" }, jgroups: { type: "object", properties: { port } } },
                },
            },
        },
    },
};

const components = { type: "object", additionalProperties: component };

/**
 * The settings that high availability depends on, if the schema of the server cannot be read; written after that of
 * zowe-install-packaging (`schemas/zowe-yaml-schema.json`), but only as strict as every release is.
 */
export const builtInSchema: object = {
    $schema: "https://json-schema.org/draft/2019-09/schema",
    type: "object",
    properties: {
        zowe: {
            type: "object",
            properties: {
                externalDomains: { type: "array", minItems: 1, uniqueItems: true, items: { type: "string" } },
                externalPort: port,
                job: { type: "object", properties: { name: { type: "string" }, prefix: { type: "string" } } },
                verifyCertificates: { enum: ["STRICT", "NONSTRICT", "DISABLED"] },
                sysMessages: { type: "array", items: { type: "string" } },
            },
        },
        zOSMF: { type: "object", properties: { host: { type: "string" }, port } },
        components,
        haInstances: {
            type: ["object", "null"],
            additionalProperties: {
                type: "object",
                required: ["hostname", "sysname"],
                properties: {
                    hostname: { type: "string", minLength: 1 },
                    sysname: { type: "string", pattern: "^[A-Za-z0-9$#@]{1,8}$" },
                    components,
                },
            },
        },
    },
};
