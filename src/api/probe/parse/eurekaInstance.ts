// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { EurekaInstance, EurekaLease, EurekaStatus } from "../../model/seen/registryEntry";
import type { JsonObject } from "./jsonValue";
import { jsonOf, memberOf, numberOf, objectOf, textOf } from "./jsonValue";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

const statuses: readonly string[] = ["UP", "DOWN", "STARTING", "OUT_OF_SERVICE", "UNKNOWN"];

/**
 * `GET /eureka/apps/<APP>/<instanceId>` with `Accept: application/json`: wrapped in `instance` by Eureka's own resource, bare and
 * without ports by the single service (api-layer `EurekaRestController`).
 */
export function parseEurekaInstance(body: string): Parsed<EurekaInstance> {
    const json = jsonOf(body);
    const entry = objectOf(memberOf(json, "instance")) ?? bareEntry(json);
    return entry
        ? readEurekaInstance(entry, null)
        : notUnderstood("its registry entry has neither of the two known forms (wrapped in instance, or bare)");
}

function bareEntry(json: unknown): JsonObject | null {
    const isEntry = textOf(memberOf(json, "instanceId")) !== null && textOf(memberOf(json, "app")) !== null;
    return isEntry ? objectOf(json) : null;
}

/** @param application the name of the list that holds the entry */
export function readEurekaInstance(entry: unknown, application: string | null): Parsed<EurekaInstance> {
    const app = textOf(memberOf(entry, "app")) ?? application;
    const instanceId = textOf(memberOf(entry, "instanceId"));
    const object = objectOf(entry);
    if (app === null || instanceId === null || object === null) {
        return notUnderstood("a registry entry has no application or no id");
    }
    return understood({
        app: app.toUpperCase(),
        instanceId,
        hostName: hostNameOf(object["hostName"], instanceId),
        ...detailsOf(object),
        isStatic: instanceId.startsWith("STATIC-"),
    });
}

function detailsOf(entry: JsonObject): Omit<EurekaInstance, "app" | "instanceId" | "hostName" | "isStatic"> {
    const metadata = metadataOf(entry["metadata"]);
    return {
        status: eurekaStatus(entry["status"]),
        overriddenStatus: overriddenStatus(entry["overriddenStatus"] ?? entry["overriddenstatus"]),
        port: portOf(entry),
        lease: leaseOf(entry["leaseInfo"]),
        updatedAt: timestampOf(entry["lastUpdatedTimestamp"]),
        dirtyAt: timestampOf(entry["lastDirtyTimestamp"]),
        systemName: metadata["zos.sysname"] ?? null,
        healthCheckUrl: textOf(entry["healthCheckUrl"]) ?? textOf(entry["secureHealthCheckUrl"]),
        isCoordinator: truthOf(entry["isCoordinatingDiscoveryServer"]),
        metadata,
    };
}

/** From the entry, or from its id, `host:service:port`; `STATIC-` marks a static definition (api-layer#3011). */
export function hostNameOf(told: unknown, instanceId: string): string {
    const name = textOf(told) ?? "";
    return (name === "" ? (instanceId.split(":")[0] ?? "") : name).replace(/^STATIC-/, "").toLowerCase();
}

/** A word that Eureka does not know is not a status. */
export function eurekaStatus(status: unknown): EurekaStatus {
    return typeof status === "string" && statuses.includes(status) ? (status as EurekaStatus) : "UNKNOWN";
}

function overriddenStatus(status: unknown): EurekaStatus | null {
    const known = eurekaStatus(status);
    return known === "UNKNOWN" ? null : known;
}

function portOf(entry: JsonObject): number | null {
    const secure = entry["securePort"];
    const chosen = truthOf(memberOf(secure, "@enabled")) === true ? secure : entry["port"];
    return numberOf(memberOf(chosen, "$")) ?? numberOf(chosen);
}

function leaseOf(lease: unknown): EurekaLease | null {
    return objectOf(lease)
        ? {
              renewalIntervalSeconds: numberOf(memberOf(lease, "renewalIntervalInSecs")),
              durationSeconds: numberOf(memberOf(lease, "durationInSecs")),
              registrationTimestamp: timestampOf(memberOf(lease, "registrationTimestamp")),
              lastRenewalTimestamp: timestampOf(memberOf(lease, "lastRenewalTimestamp")),
          }
        : null;
}

/** Milliseconds; a number that is not a valid time is ignored. */
function timestampOf(value: unknown): number | null {
    const milliseconds = numberOf(value);
    return milliseconds === null || Number.isNaN(new Date(milliseconds).getTime()) ? null : milliseconds;
}

/** Text members only; an empty map arrives as `{"@class":"java.util.Collections$EmptyMap"}`. */
export function metadataOf(value: unknown): Readonly<Record<string, string>> {
    const pairs = Object.entries(objectOf(value) ?? {}).filter(([name]) => name !== "@class");
    return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === "string"));
}

function truthOf(value: unknown): boolean | null {
    return value === true || value === "true" ? true : value === false || value === "false" ? false : null;
}
