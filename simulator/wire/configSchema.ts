// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

const texts = (names: readonly string[]): Record<string, unknown> =>
    Object.fromEntries(names.map((name) => [name, { type: "string" }]));

const connectionProperties = {
    ...texts([
        "host",
        "user",
        "password",
        "protocol",
        "basePath",
        "tokenType",
        "tokenValue",
        "certFile",
        "certKeyFile",
    ]),
    port: { type: "number" },
    rejectUnauthorized: { type: "boolean" },
};

const typeThen = (name: string, properties: unknown): unknown => ({
    if: { properties: { type: { const: name } } },
    then: { properties: { properties: { type: "object", properties } } },
});

/** Names the properties of the profiles in this directory, in the form of Zowe's own schema files. */
export const configSchema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $version: "1.0",
    type: "object",
    description: "Zowe configuration",
    properties: {
        profiles: {
            type: "object",
            description: "Mapping of profile names to profile configurations",
            patternProperties: {
                "^\\S*$": {
                    type: "object",
                    properties: {
                        type: { type: "string", enum: ["ha", "zosmf", "ssh", "base"] },
                        properties: { type: "object" },
                        profiles: { type: "object", $ref: "#/properties/profiles" },
                        secure: { type: "array", items: { type: "string" } },
                    },
                    allOf: [
                        typeThen("ha", texts(["zoweConfig", "localConfig", "caFile"])),
                        typeThen("zosmf", { ...connectionProperties, ...texts(["consoleName"]) }),
                        typeThen("ssh", { ...connectionProperties, ...texts(["hostKey"]) }),
                        typeThen("base", connectionProperties),
                    ],
                },
            },
        },
        defaults: { type: "object", properties: texts(["ha", "zosmf", "ssh", "base"]) },
        autoStore: { type: "boolean" },
    },
};
