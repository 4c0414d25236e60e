// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Entry } from "./entry";

const differences: Entry["details"] = [
    {
        heading: "registry",
        text: "Each registry holds four permanent entries of its own, the GATEWAY entry of each peer, and the onboarded services. There is no ZAAS entry. The leases of the own entries look run out, and are not. A restarted instance copies nothing: it hears of peers and services with their next heartbeats, within 30 s.",
    },
    {
        heading: "stop",
        text: "Nothing deregisters. The GATEWAY entry of a stopped instance stays at its peers and hurts nobody. The onboarded services of the instance stay too and are called by lot: zowe ha stop removes them once the instance is proven to have ended.",
    },
    {
        heading: "drain",
        text: "A status override drains nothing. Only the distributor keeps work away, so zowe ha drain and zowe ha restart quiesce the entry port there. Calls by the own address of an instance, and calls of other gateways to its onboarded services, go on.",
    },
    {
        heading: "evict",
        text: "The removal of a living entry can't be undone until that instance is restarted. zowe ha registry evict removes the onboarded services of an instance that is proven dead, and looks again before each removal. --include-gateway removes the GATEWAY entry too; that registry then expires next to nothing until its process is restarted.",
    },
    {
        heading: "health",
        text: "From Zowe 3.5 on /application/health answers 503 on every survivor while a member of the cache cluster is missing, also after an orderly stop. Let load balancers and monitors connect to the gateway port instead.",
    },
    {
        heading: "cache",
        text: "Infinispan is the only storage that is supported. The list of what was logged out is a replicated cache: two clusters do not know each other's logouts. From 3.5 on (Infinispan 16) a member that crashed rejoins.",
    },
    {
        heading: "component",
        text: "A part can't be stopped or restarted alone. zowe ha component restart apiml takes the whole instance from its users, and is guarded like zowe ha restart.",
    },
    {
        heading: "change",
        text: "zowe.yaml names the layout of the next start. HA-CFG16 names the instances that still run the other one; zowe ha restart takes them over one after the other. Gateways of the single service heed no override, so the last instance with separate services is drained at the distributor alone.",
    },
    {
        heading: "source",
        text: 'Zowe documentation, "API ML single-service deployment"; zowe/api-layer, module apiml (ModulithConfig, application.yml) and ApimlInstanceRegistry',
    },
];

/** What is different where the API ML is one process. */
export function layoutEntries(): readonly Entry[] {
    return [
        {
            id: "single-service",
            kind: "layout",
            title: "The API ML as one process (components.apiml.enabled), the default of new installations from Zowe 3.4 on",
            means: "Gateway, Discovery Service, ZAAS, API Catalog and Caching Service of an instance are parts of one process, and live and die together. It listens on the ports of gateway and discovery; 7552, 7555 and 7558 are unused. Log-in, catalog and cache are always those of the instance that is called; only onboarded services are called on other instances.",
            next: "zowe ha status shows how each instance runs. zowe ha config validate names storage modes that it does not support, and keys that have no effect.",
            details: differences,
            aliases: ["modulith", "apiml"],
        },
    ];
}
