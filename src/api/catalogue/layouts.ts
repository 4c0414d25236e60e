// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Entry } from "./entry";

const differences: Entry["details"] = [
    {
        heading: "registry",
        text: "Each registry holds four permanent entries of its own, the GATEWAY entry of each peer, and the onboarded services. There is no ZAAS entry. The leases of these permanent entries look expired, but they are not. A restarted instance copies no registry: it learns of peers and services from their next heartbeats, within 30 s.",
    },
    {
        heading: "stop",
        text: "Nothing deregisters. The GATEWAY entry of a stopped instance stays in the registries of its peers and is harmless. The onboarded services of the instance stay registered too, and some calls are still sent to them: zowe ha stop removes them when the instance is proven to have ended.",
    },
    {
        heading: "drain",
        text: "A status override has no effect. Only the distributor can keep work away, so zowe ha drain and zowe ha restart quiesce the entry port there. Calls to the instance's own address, and calls from other gateways to its onboarded services, continue.",
    },
    {
        heading: "evict",
        text: "If a live entry is removed, it does not return until its instance is restarted. zowe ha registry evict removes the onboarded services of an instance that is proven dead, and checks again before each removal. --include-gateway also removes the GATEWAY entry. After that, the registry expires hardly any entry until its process is restarted.",
    },
    {
        heading: "health",
        text: "From Zowe 3.5 on, /application/health answers 503 on every other instance while a member of the cache cluster is missing, even after a normal stop. Configure load balancers and monitors to connect to the gateway port instead.",
    },
    {
        heading: "cache",
        text: "Infinispan is the only storage that is supported. The list of revoked tokens is a replicated cache: one cluster does not know the logouts of another. From 3.5 on (Infinispan 16) a member that crashed rejoins.",
    },
    {
        heading: "component",
        text: "A part cannot be stopped or restarted alone. zowe ha component restart apiml makes the whole instance unavailable, and has the same safety gates as zowe ha restart.",
    },
    {
        heading: "change",
        text: "zowe.yaml names the layout of the next start. HA-CFG16 names the instances that still run the other layout; zowe ha restart changes them one after another. Single-service gateways ignore overrides, so the last instance with separate services is drained only at the distributor.",
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
            means: "Gateway, Discovery Service, ZAAS, API Catalog and Caching Service of an instance are parts of one process. They start and end together. The process listens on the ports of gateway and discovery; 7552, 7555 and 7558 are not used. The instance that is called uses its own login, catalog and cache. Only onboarded services are called on other instances.",
            next: "zowe ha status shows how each instance runs. zowe ha config validate names storage modes that it does not support, and keys that have no effect.",
            details: differences,
            aliases: ["modulith", "apiml"],
        },
    ];
}
