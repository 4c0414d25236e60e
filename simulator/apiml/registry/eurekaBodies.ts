// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Lease } from "./lease";
import { leaseMs, renewalMs, statusOf } from "./lease";
import { serviceIds } from "../services";

/** One entry as the Eureka REST interface writes it in JSON: some times are numbers, some are strings (R1-03). */
export function instanceJson(lease: Lease, ownNodeId: string, actionType: string = lease.actionType): object {
    const { instance } = lease;
    return {
        instanceId: instance.instanceId,
        hostName: instance.hostName,
        app: instance.app,
        ipAddr: instance.ipAddr,
        status: statusOf(lease),
        overriddenStatus: lease.override ?? "UNKNOWN",
        port: { $: instance.port, "@enabled": String(instance.isPortEnabled) },
        securePort: { $: instance.port, "@enabled": "true" },
        countryId: 1,
        dataCenterInfo: { "@class": "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo", name: "MyOwn" },
        leaseInfo: leaseInfoOf(lease),
        metadata: hasMetadata(lease) ? instance.metadata : { "@class": emptyMap },
        ...present("appGroupName", instance.appGroupName),
        homePageUrl: instance.homePageUrl,
        ...present("statusPageUrl", instance.statusPageUrl),
        ...present("healthCheckUrl", instance.healthCheckUrl),
        ...present("secureHealthCheckUrl", instance.secureHealthCheckUrl),
        vipAddress: instance.serviceId,
        ...present("secureVipAddress", instance.secureVipAddress),
        isCoordinatingDiscoveryServer: String(isCoordinating(lease, ownNodeId)),
        lastUpdatedTimestamp: String(lease.lastUpdatedAt),
        lastDirtyTimestamp: String(lease.dirtyAt),
        actionType,
    };
}

/** A field without a value is omitted from a list. */
function present(name: string, value: string | null): object {
    return value === null ? {} : { [name]: value };
}

/** As XStream and Jackson write a map that was made by Collections.emptyMap() (R3-02). */
const emptyMap = "java.util.Collections$EmptyMap";

function hasMetadata({ instance }: Lease): boolean {
    return Object.keys(instance.metadata).length > 0;
}

export function applicationJson(app: string, leases: readonly Lease[], ownNodeId: string): object {
    return { name: app, instance: leases.map((lease) => instanceJson(lease, ownNodeId)) };
}

/** The entries by application, in the recorded order. */
export function byApplication(leases: readonly Lease[]): readonly (readonly [string, readonly Lease[]])[] {
    const own = serviceIds.map((serviceId) => serviceId.toUpperCase());
    const others = leases.map(({ instance }) => instance.app).filter((app) => !own.includes(app));
    return [...own, ...new Set(others)]
        .map((app) => [app, leasesOf(leases, app)] as const)
        .filter(([, ofApp]) => ofApp.length > 0);
}

export function leasesOf(leases: readonly Lease[], app: string): readonly Lease[] {
    return leases.filter((lease) => lease.instance.app === app);
}

/** `UP_10_`, or with others `DOWN_1_UP_9_`. */
export function hashcodeOf(leases: readonly Lease[]): string {
    const statuses = [...new Set(leases.map(statusOf))].sort();
    const count = (status: string): number => leases.filter((lease) => statusOf(lease) === status).length;
    return statuses.map((status) => `${status}_${count(status)}_`).join("");
}

export function instanceXml(lease: Lease, ownNodeId: string, indent: string, isRegistered = true): string {
    const { instance } = lease;
    const lines = [
        tag("instanceId", instance.instanceId),
        tag("hostName", instance.hostName),
        tag("app", instance.app),
        tag("ipAddr", instance.ipAddr),
        tag("status", statusOf(lease)),
        tag("overriddenstatus", lease.override ?? "UNKNOWN"),
        `<port enabled="${instance.isPortEnabled}">${instance.port}</port>`,
        `<securePort enabled="true">${instance.port}</securePort>`,
        tag("countryId", 1),
        '<dataCenterInfo class="com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo">',
        "  <name>MyOwn</name>",
        "</dataCenterInfo>",
        ...block("leaseInfo", Object.entries(leaseInfoOf(lease))),
        ...(hasMetadata(lease)
            ? block("metadata", Object.entries(instance.metadata))
            : [`<metadata class="${emptyMap}"/>`]),
        ...presentTag("appGroupName", instance.appGroupName),
        ...urlTags(lease),
        tag("isCoordinatingDiscoveryServer", isRegistered && isCoordinating(lease, ownNodeId)),
        tag("lastUpdatedTimestamp", lease.lastUpdatedAt),
        tag("lastDirtyTimestamp", lease.dirtyAt),
        ...(isRegistered ? [tag("actionType", lease.actionType)] : []),
    ];
    return lines.map((line) => indent + line).join("\n");
}

export function applicationXml(app: string, leases: readonly Lease[], ownNodeId: string, indent = ""): string {
    const instances = leases.map(
        (lease) => `${indent}  <instance>\n${instanceXml(lease, ownNodeId, `${indent}    `)}\n${indent}  </instance>\n`,
    );
    return `${indent}<application>\n${indent}  ${tag("name", app)}\n${instances.join("")}${indent}</application>`;
}

function urlTags(lease: Lease): readonly string[] {
    const { instance } = lease;
    return [
        tag("homePageUrl", instance.homePageUrl),
        ...presentTag("statusPageUrl", instance.statusPageUrl),
        ...presentTag("healthCheckUrl", instance.healthCheckUrl),
        ...presentTag("secureHealthCheckUrl", instance.secureHealthCheckUrl),
        tag("vipAddress", instance.serviceId),
        ...presentTag("secureVipAddress", instance.secureVipAddress),
    ];
}

function presentTag(name: string, value: string | null): readonly string[] {
    return value === null ? [] : [tag(name, value)];
}

export function leaseInfoOf(lease: Lease): object {
    return {
        renewalIntervalInSecs: renewalMs / 1000,
        durationInSecs: leaseMs / 1000,
        registrationTimestamp: lease.registeredAt,
        lastRenewalTimestamp: lease.renewedUntil,
        evictionTimestamp: 0,
        serviceUpTimestamp: lease.serviceUpAt,
    };
}

/** Only the entry of the Discovery Service, or of the single service, that answers is true, which identifies it. */
export function isCoordinating({ instance }: Lease, ownNodeId: string): boolean {
    return instance.standsForRegistry && instance.nodeId === ownNodeId;
}

function block(name: string, entries: readonly (readonly [string, unknown])[]): readonly string[] {
    return [`<${name}>`, ...entries.map(([key, value]) => `  ${tag(key, value)}`), `</${name}>`];
}

/** XStream doubles the underscore in an element's name (R1-03: `api__v1`). */
function tag(name: string, value: unknown): string {
    const element = name.replaceAll("_", "__");
    const text = String(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    return `<${element}>${text}</${element}>`;
}
