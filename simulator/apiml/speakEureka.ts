// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlRequest } from "./contract";
import {
    applicationJson,
    applicationXml,
    byApplication,
    hashcodeOf,
    instanceJson,
    instanceXml,
    leasesOf,
} from "./eurekaBodies";
import { eurekaStatusXml } from "./eurekaStatus";
import { discoveryHeaders } from "./headers";
import type { Lease } from "./lease";
import type { Registry } from "./registry";
import type { Reply } from "./reply";
import { reply, springJson } from "./reply";
import type { World } from "./world";
import { writeEureka } from "./writeEureka";

/** Eureka's REST interface below /eureka (03, 12, 26, 27, 28). The caller has shown a certificate. */
export function speakEureka(world: World, registry: Registry, request: ApimlRequest, path: string, now: number): Reply {
    const segments = path
        .replace(/^\/eureka\/?(v2\/)?/, "")
        .split("/")
        .filter((segment) => segment !== "")
        .map(decodeURIComponent);
    const [resource = "", ...names] = segments;
    if (request.method !== "GET") {
        return writeEureka(world, registry, request, resource === "apps" ? names : [], now);
    }
    const isJson = (request.headers["accept"] ?? "").includes("application/json");
    switch (resource) {
        case "apps":
            return readApplications(registry, names, isJson, now);
        case "instances":
            return oneInstance(registry.find(names[0] ?? ""), registry, isJson);
        case "vips":
        case "svips":
            return byVip(registry, names[0] ?? "", isJson, now);
        case "status":
            // StatusInfo has no JSON form (03, status-json).
            return isJson ? springJson(500, discoveryHeaders, path, now) : xml(eurekaStatusXml(world, registry, now));
        default:
            return springJson(404, discoveryHeaders, path, now);
    }
}

function readApplications(registry: Registry, names: readonly string[], isJson: boolean, now: number): Reply {
    const [name, instanceId] = names;
    if (name === undefined) {
        return allApplications(registry, isJson, now);
    }
    if (name === "delta") {
        return delta(registry, isJson, now);
    }
    const app = name.toUpperCase();
    if (instanceId !== undefined) {
        const lease = registry.find(instanceId);
        return oneInstance(lease?.instance.app === app ? lease : undefined, registry, isJson);
    }
    if (leasesOf(registry.all(), app).length === 0) {
        return reply(404, discoveryHeaders);
    }
    const body = registry.lists.body(isJson ? "json" : "xml", app, now, () => {
        const leases = leasesOf(registry.all(), app);
        return isJson
            ? JSON.stringify({ application: applicationJson(app, leases, registry.nodeId) })
            : applicationXml(app, leases, registry.nodeId);
    });
    return typed(body, isJson);
}

function allApplications(registry: Registry, isJson: boolean, now: number): Reply {
    const body = registry.lists.body(`apps ${isJson}`, null, now, () =>
        applications(registry, registry.all(), "1", isJson),
    );
    return typed(body, isJson);
}

function byVip(registry: Registry, vip: string, isJson: boolean, now: number): Reply {
    const leases = registry.all().filter((lease) => lease.instance.serviceId === vip);
    if (leases.length === 0) {
        return reply(404, discoveryHeaders);
    }
    const app = vip.toUpperCase();
    const body = registry.lists.body(`vip ${isJson}`, app, now, () => applications(registry, leases, "-1", isJson));
    return typed(body, isJson);
}

function delta(registry: Registry, isJson: boolean, now: number): Reply {
    const changes = registry.lists.recentChanges(now);
    const application = changes.map(({ lease, action }) => ({
        name: lease.instance.app,
        instance: [instanceJson(lease, registry.nodeId, action)],
    }));
    if (!isJson) {
        const leases = changes.map(({ lease }) => lease);
        return xml(applications(registry, leases, String(registry.lists.deltaVersion()), false));
    }
    return typed(
        JSON.stringify({
            applications: {
                versions__delta: String(registry.lists.deltaVersion()),
                apps__hashcode: hashcodeOf(registry.all()),
                application,
            },
        }),
        true,
    );
}

function applications(registry: Registry, leases: readonly Lease[], version: string, isJson: boolean): string {
    const apps = byApplication(leases);
    if (isJson) {
        const application = apps.map(([app, ofApp]) => applicationJson(app, ofApp, registry.nodeId));
        const apps__hashcode = hashcodeOf(leases);
        return JSON.stringify({ applications: { versions__delta: version, apps__hashcode, application } });
    }
    const listed = apps.map(([app, ofApp]) => `${applicationXml(app, ofApp, registry.nodeId, "  ")}\n`);
    return (
        `<applications>\n  <versions__delta>${version}</versions__delta>\n` +
        `  <apps__hashcode>${hashcodeOf(leases)}</apps__hashcode>\n${listed.join("")}</applications>`
    );
}

/** Not cached: the lease of one instance is live (26-lease-list-is-cached.md). */
function oneInstance(lease: Lease | undefined, registry: Registry, isJson: boolean): Reply {
    if (lease === undefined) {
        return reply(404, discoveryHeaders);
    }
    return isJson
        ? typed(JSON.stringify({ instance: instanceJson(lease, registry.nodeId) }), true)
        : xml(`<instance>\n${instanceXml(lease, registry.nodeId, "  ")}\n</instance>`);
}

function typed(body: string, isJson: boolean): Reply {
    return reply(200, discoveryHeaders, body, isJson ? "application/json" : "application/xml");
}

function xml(body: string): Reply {
    return typed(body, false);
}
