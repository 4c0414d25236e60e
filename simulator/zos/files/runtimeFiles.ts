// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Layout } from "../../world/options";

/** Files of the runtime directory, as small as what reads them needs; names and nesting are Zowe's. */
export function manifestJson(version: string): string {
    return JSON.stringify(
        {
            name: "Zowe",
            version,
            description: "Zowe is an open source project",
            license: "EPL-2.0",
            homepage: "https://zowe.org",
            build: {
                branch: "v3.x/master",
                number: 1042,
                commitHash: "0f3b0c9d1e2a4b5c6d7e8f90123456789abcdef0",
                timestamp: 1733011200000,
            },
            binaryDependencies: {},
        },
        null,
        2,
    );
}

export function defaultsYaml(layout: Layout): string {
    const isSingle = layout === "single-service";
    const names = ["gateway", "zaas", "api-catalog", "discovery", "caching-service"];
    return [
        "zowe:",
        "  job:",
        "    name: ZWE1SV",
        "    prefix: ZWE1",
        "  network:",
        "    server:",
        "      validatePortFree: true",
        "components:",
        "  apiml:",
        `    enabled: ${isSingle}`,
        ...names.flatMap((name) => [`  ${name}:`, `    enabled: ${!isSingle}`]),
        "",
    ].join("\n");
}

const component = {
    type: "object",
    properties: {
        enabled: { type: ["boolean", "string"] },
        port: { $ref: "/schemas/v2/server-common#zoweTcpPort" },
        launcher: {
            type: "object",
            properties: {
                restartIntervals: { type: "array", items: { type: "integer" } },
                minUptime: { type: "integer", default: 90 },
                shareAs: { type: "string", enum: ["no", "yes", "must", ""] },
            },
        },
    },
};

const haInstance = {
    type: "object",
    required: ["hostname", "sysname"],
    properties: {
        hostname: { type: "string" },
        sysname: { type: "string" },
        components: { type: "object", patternProperties: { "^.*$": { $ref: "#/$defs/component" } } },
    },
};

const texts = ["runtimeDirectory", "logDirectory", "workspaceDirectory", "extensionDirectory", "cookieIdentifier"];
const objects = ["setup", "network", "launcher", "environments", "launchScript", "certificate", "configmgr"];
const typed = (names: readonly string[], type: string): Record<string, unknown> =>
    Object.fromEntries(names.map((name) => [name, { type }]));

const zowe = {
    type: "object",
    additionalProperties: false,
    properties: {
        ...typed(texts, "string"),
        ...typed(objects, "object"),
        job: {
            type: "object",
            additionalProperties: false,
            properties: { name: { type: "string" }, prefix: { type: "string" } },
        },
        rbacProfileIdentifier: { type: "string" },
        externalDomains: { type: "array", items: { type: "string" }, minItems: 1, uniqueItems: true },
        externalPort: { $ref: "/schemas/v2/server-common#zoweTcpPort" },
        verifyCertificates: { type: "string", enum: ["STRICT", "NONSTRICT", "DISABLED"] },
        sysMessages: { type: "array", uniqueItems: true, items: { type: "string" } },
        useConfigmgr: { type: "boolean" },
    },
};

/** Top level, haInstances and components of the server's own schema (E-LCH-24). */
export function zoweYamlSchema(): string {
    return JSON.stringify({
        $schema: "https://json-schema.org/draft/2019-09/schema",
        $id: "https://zowe.org/schemas/v2/server-base",
        title: "Zowe configuration file",
        type: "object",
        additionalProperties: false,
        properties: {
            zowe,
            java: { type: "object", properties: { home: { type: "string" } } },
            node: { type: "object", properties: { home: { type: "string" } } },
            zOSMF: { type: "object", required: ["port", "host"] },
            components: { type: "object", patternProperties: { "^.*$": { $ref: "#/$defs/component" } } },
            haInstances: { type: "object", patternProperties: { "^.*$": { $ref: "#/$defs/haInstance" } } },
        },
        $defs: { component, haInstance },
    });
}

export function serverCommonSchema(): string {
    return JSON.stringify({
        $schema: "https://json-schema.org/draft/2019-09/schema",
        $id: "https://zowe.org/schemas/v2/server-common",
        title: "Common types",
        $defs: {
            port: { $anchor: "zoweTcpPort", type: "integer", minimum: 0, maximum: 65535 },
        },
    });
}
