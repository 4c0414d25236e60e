// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandProfileTypeConfiguration } from "@zowe/imperative";

/** Type `ha`: one sysplex. Its z/OSMF connections are the zosmf profiles nested in it, or the map `systems` (docs/setup.md, "The profile"). */
export const haProfile: ICommandProfileTypeConfiguration = {
    type: "ha",
    schema: {
        type: "object",
        title: "Zowe HA profile",
        description:
            "One Parallel Sysplex that runs a highly available Zowe. Nest one zosmf profile for each system in it.",
        properties: {
            zoweConfig: {
                type: "string",
                includeInTemplate: true,
                optionDefinition: {
                    name: "zowe-config",
                    type: "string",
                    description: "Location of zowe.yaml on z/OS: a UNIX path, or FILE(path):PARMLIB(data.set(member)).",
                    defaultValue: "/global/zowe/zowe.yaml",
                },
            },
            localConfig: {
                type: "string",
                optionDefinition: {
                    name: "local-config",
                    type: "string",
                    description: "A copy of zowe.yaml on this workstation.",
                },
            },
            caFile: {
                type: "string",
                optionDefinition: {
                    name: "ca-file",
                    type: "string",
                    description: "CA certificates (PEM file) to trust.",
                },
            },
            certFilePassphrase: {
                type: "string",
                secure: true,
                optionDefinition: {
                    name: "cert-file-passphrase",
                    type: "string",
                    description: "Passphrase of certFile when it is a PKCS#12 file, or of an encrypted certKeyFile.",
                },
            },
            systems: {
                type: "object",
                optionDefinition: {
                    name: "systems",
                    type: "json",
                    description:
                        'Connections by instance id: { "lpar1": { "zosmf": "<profile>", "ssh": "<profile>", "consoleName": "...", "gatewayHost": "...", "gatewayPort": 7554 } }.',
                },
            },
            sharedDirectory: {
                type: "string",
                optionDefinition: {
                    name: "shared-directory",
                    type: "string",
                    description:
                        "Directory on the shared file system through which operations from all workstations see each other.",
                },
            },
            requestTimeout: {
                type: "number",
                optionDefinition: {
                    name: "request-timeout",
                    type: "number",
                    description: "Maximum number of seconds for a single request.",
                },
            },
            startTimeout: {
                type: "number",
                optionDefinition: {
                    name: "start-timeout",
                    type: "number",
                    description: "Maximum number of seconds for the start of one instance.",
                },
            },
        },
    },
    createProfileExamples: [],
} as ICommandProfileTypeConfiguration;
