// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import {
    applicationJson,
    applicationXml,
    byApplication,
    hashcodeOf,
    instanceJson,
    instanceXml,
    leasesOf,
} from "./eurekaBodies";
import type { EurekaCall } from "./eurekaCall";
import { eurekaStatusXml } from "./eurekaStatus";
import { discoveryHeaders } from "../headers";
import type { Lease } from "./lease";
import type { Registry } from "./registry";
import type { Reply } from "../reply";
import { reply, springJson } from "../reply";
import { decoded } from "../decoded";
import { writeEureka } from "./writeEureka";

/** Eureka's REST interface below /eureka (R1-03, R1-12, R1-26, R1-27, R1-28). The caller has shown a certificate. */
export function speakEureka(call: EurekaCall): Reply {
    const segments = call.path
        .replace(/^\/eureka\/?(v2\/)?/, "")
        .split("/")
        .filter((segment) => segment !== "")
        .map(decoded);
    const [resource = "", ...names] = segments;
    if (call.request.method !== "GET") {
        return writeEureka(call, resource === "apps" ? names : []);
    }
    const isJson = (call.request.headers["accept"] ?? "").includes("application/json");
    return resources[resource]?.(call, names, isJson) ?? springJson(404, discoveryHeaders, call.path, call.now);
}

type Resource = (call: EurekaCall, names: readonly string[], isJson: boolean) => Reply;

const resources: Readonly<Record<string, Resource>> = {
    apps: readApplications,
    instances: ({ registry }, [instanceId], isJson) => oneInstance(registry.find(instanceId ?? ""), registry, isJson),
    vips: byVip,
    svips: byVip,
    // StatusInfo has no JSON form (R1-03).
    status: ({ world, registry, path, now }, _, isJson) =>
        isJson ? springJson(500, discoveryHeaders, path, now) : typed(eurekaStatusXml(world, registry, now), false),
};

function readApplications(call: EurekaCall, names: readonly string[], isJson: boolean): Reply {
    const { registry } = call;
    const [name, instanceId] = names;
    if (name === undefined) {
        return allApplications(call, isJson);
    }
    if (name === "delta") {
        return delta(call, isJson);
    }
    const app = name.toUpperCase();
    if (instanceId === undefined) {
        return oneApplication(call, app, isJson);
    }
    const lease = registry.find(instanceId);
    return oneInstance(lease?.instance.app === app ? lease : undefined, registry, isJson);
}

function allApplications({ registry, now }: EurekaCall, isJson: boolean): Reply {
    const body = registry.lists.body(`apps ${isJson}`, null, now, () =>
        applications(registry, registry.all(), "1", isJson),
    );
    return typed(body, isJson);
}

function oneApplication({ registry, now }: EurekaCall, app: string, isJson: boolean): Reply {
    const leases = leasesOf(registry.all(), app);
    if (leases.length === 0) {
        return reply(404, discoveryHeaders);
    }
    const body = registry.lists.body(`app ${isJson}`, app, now, () =>
        isJson
            ? JSON.stringify({ application: applicationJson(app, leases, registry.nodeId) })
            : applicationXml(app, leases, registry.nodeId),
    );
    return typed(body, isJson);
}

function byVip({ registry, now }: EurekaCall, [vip = ""]: readonly string[], isJson: boolean): Reply {
    const leases = registry.all().filter((lease) => lease.instance.serviceId === vip);
    if (leases.length === 0) {
        return reply(404, discoveryHeaders);
    }
    const app = vip.toUpperCase();
    const body = registry.lists.body(`vip ${isJson}`, app, now, () => applications(registry, leases, "-1", isJson));
    return typed(body, isJson);
}

function delta({ registry, now }: EurekaCall, isJson: boolean): Reply {
    const changes = registry.lists.recentChanges(now);
    const versions__delta = String(registry.lists.deltaVersion());
    if (!isJson) {
        const leases = changes.map(({ lease }) => lease);
        return typed(applications(registry, leases, versions__delta, false), false);
    }
    const application = changes.map(({ lease, action }) => ({
        name: lease.instance.app,
        instance: [instanceJson(lease, registry.nodeId, action)],
    }));
    const apps__hashcode = hashcodeOf(registry.all());
    return typed(JSON.stringify({ applications: { versions__delta, apps__hashcode, application } }), true);
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

/** Not cached: the lease of one instance is live (E-SEP-04). */
function oneInstance(lease: Lease | undefined, registry: Registry, isJson: boolean): Reply {
    if (lease === undefined) {
        return reply(404, discoveryHeaders);
    }
    const body = isJson
        ? JSON.stringify({ instance: instanceJson(lease, registry.nodeId) })
        : `<instance>\n${instanceXml(lease, registry.nodeId, "  ")}\n</instance>`;
    return typed(body, isJson);
}

function typed(body: string, isJson: boolean): Reply {
    return reply(200, discoveryHeaders, body, isJson ? "application/json" : "application/xml");
}
