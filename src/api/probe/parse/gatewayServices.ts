// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { EurekaInstance } from "../../model/seen/registryEntry";
import { eurekaStatus, hostNameOf, metadataOf } from "./eurekaInstance";
import { jsonOf, memberOf, numberOf, objectOf, textOf } from "./jsonValue";
import { withOwnEntries } from "./ownEntries";
import type { Parsed } from "./parsed";
import { notUnderstood, parseEach, understood } from "./parsed";

/**
 * `GET /gateway/services`: the gateway's own copy of the registry (E-SEP-38).
 * It shows no leases, and instances that are long dead.
 */
export function parseGatewayServices(body: string): Parsed<readonly EurekaInstance[]> {
    const json = jsonOf(body);
    const services = objectOf(json) ? [json] : json;
    if (!Array.isArray(services)) {
        return notUnderstood("it is not a list of services");
    }
    const each = parseEach(services, readService);
    return each.ok ? understood(withOwnEntries(each.value.flat())) : each;
}

function readService(service: unknown): Parsed<readonly EurekaInstance[]> {
    const serviceId = textOf(memberOf(service, "serviceId"));
    if (serviceId === null) {
        return notUnderstood("a service has no id");
    }
    const instances = Object.entries(objectOf(memberOf(service, "instances")) ?? {});
    return understood(instances.map(([instanceId, instance]) => readInstance(serviceId, instanceId, instance)));
}

function readInstance(serviceId: string, instanceId: string, instance: unknown): EurekaInstance {
    const metadata = metadataOf(memberOf(instance, "customMetadata"));
    return {
        app: serviceId.toUpperCase(),
        instanceId,
        hostName: hostNameOf(memberOf(instance, "hostname"), instanceId),
        status: eurekaStatus(memberOf(instance, "status")),
        overriddenStatus: null,
        port: numberOf(memberOf(instance, "port")),
        lease: null,
        updatedAt: null,
        dirtyAt: null,
        systemName: metadata["zos.sysname"] ?? null,
        isStatic: instanceId.startsWith("STATIC-"),
        healthCheckUrl: textOf(memberOf(instance, "healthCheckUrl")),
        isCoordinator: null,
        metadata,
    };
}
