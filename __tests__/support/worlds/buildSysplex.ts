// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance, Sysplex, ZosmfServer } from "../../../src/api/model/sysplex";

const component = (name: string, port: number | null): Instance["components"][number] => ({
    name,
    isEnabled: true,
    port,
});

/** `lpar<n>` on LPAR<n>, with everything enabled, at lpar<n>.example.com. */
export function buildInstance(number: number, changes: Partial<Instance> = {}): Instance {
    const host = `lpar${number}.example.com`;
    return {
        id: `lpar${number}`,
        systemName: `LPAR${number}`,
        hostname: host,
        address: host,
        jobName: "ZWE1SV",
        jobPrefix: "ZWE1",
        procedureName: "ZWESLSTC",
        layout: "services",
        components: [
            component("gateway", 7554),
            component("discovery", 7553),
            component("zaas", 7558),
            component("api-catalog", 7552),
            component("caching-service", 7555),
            component("zss", 7557),
        ],
        gateway: { host, port: 7554 },
        discovery: { host, port: 7553 },
        cachingService: { host, port: 7555 },
        ...changes,
    };
}

/** The same with its API ML as the one process `apiml`. */
export function singleService(instance: Instance): Instance {
    const inside = instance.components.map((one) => (one.name === "zss" ? one : { ...one, partOf: "apiml" }));
    return { ...instance, layout: "single-service", components: [...inside, component("apiml", 7554)] };
}

export function buildServer(number: number, changes: Partial<ZosmfServer> = {}): ZosmfServer {
    return {
        profileName: `plex1.lpar${number}`,
        declaredFor: `lpar${number}`,
        host: `lpar${number}.example.com`,
        port: 443,
        basePath: "",
        verifiesCertificates: true,
        consoleName: null,
        ...changes,
    };
}

/** Two instances, each with its own z/OSMF, behind zowe.example.com:7554. */
export function buildSysplex(changes: Partial<Sysplex> = {}): Sysplex {
    return {
        profileName: "plex1",
        topology: "zowe.yaml",
        zoweConfig: "/global/zowe/zowe.yaml",
        externalUrl: "https://zowe.example.com:7554/",
        zosmfServers: [buildServer(1), buildServer(2)],
        instances: [buildInstance(1), buildInstance(2)],
        ...changes,
    };
}
