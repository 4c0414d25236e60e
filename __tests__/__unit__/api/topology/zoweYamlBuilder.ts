// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ZosmfServer } from "../../../../src/api/model/sysplex";
import type { ProfileFacts } from "../../../../src/api/topology/profileFacts";

export const profile = (facts: Partial<ProfileFacts> = {}): ProfileFacts => ({
    profileName: "plex1",
    zoweConfig: "/zowe.yaml",
    zosmfServers: [],
    gatewayAddresses: {},
    ...facts,
});

export const server = (profileName: string, declaredFor: string | null, host: string): ZosmfServer => ({
    profileName,
    declaredFor,
    host,
    port: 443,
    basePath: "",
    verifiesCertificates: true,
    consoleName: null,
});

const messages = ["ZWEL0021I", "ZWEL0022I", "ZWEL0038E", "ZWEAM000I"];

/**
 * A sound zowe.yaml for three systems.
 * @param overrides What stands below an instance's hostname and sysname, by its id.
 * @param component One more line below `components`.
 * @param zowe One more line below `zowe`.
 */
export const threeSystems = (overrides: Readonly<Record<string, string>> = {}, component = "", zowe = ""): string =>
    [
        "zowe:",
        "  externalDomains: [zowe.example.com]",
        "  externalPort: 7554",
        `  sysMessages: [${messages.join(", ")}]`,
        `  ${zowe}`,
        "components:",
        "  gateway: {enabled: true}",
        "  discovery: {enabled: true}",
        "  zaas: {enabled: true}",
        "  api-catalog: {enabled: true}",
        "  caching-service:",
        "    enabled: true",
        "    storage:",
        "      mode: infinispan",
        "      infinispan:",
        "        initialHosts: lpar1.example.com[7600],lpar2.example.com[7600],lpar3.example.com[7600]",
        `  ${component}`,
        "haInstances:",
        ...["lpar1", "lpar2", "lpar3"].flatMap((id) => [
            `  ${id}:`,
            `    hostname: ${id}.example.com`,
            `    sysname: ${id.toUpperCase()}`,
            `    ${overrides[id] ?? ""}`,
        ]),
        "",
    ].join("\n");
