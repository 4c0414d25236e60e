// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isCoordinating, leaseInfoOf } from "../registry/eurekaBodies";
import type { Lease } from "../registry/lease";
import { statusOf } from "../registry/lease";

/**
 * One entry as `EurekaRestController` of the single service writes it, by Jackson alone: not wrapped, numbers are numbers, without
 * any port, and null where nothing is known (R3-02).
 */
export function singleEntry(lease: Lease, ownNodeId: string): object {
    const { instance } = lease;
    return {
        instanceId: instance.instanceId,
        app: instance.app,
        appGroupName: instance.appGroupName,
        ipAddr: instance.ipAddr,
        sid: "na",
        homePageUrl: instance.homePageUrl,
        statusPageUrl: instance.statusPageUrl,
        healthCheckUrl: instance.healthCheckUrl,
        secureHealthCheckUrl: instance.secureHealthCheckUrl,
        vipAddress: instance.serviceId,
        secureVipAddress: instance.secureVipAddress,
        countryId: 1,
        dataCenterInfo: { "@class": "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo", name: "MyOwn" },
        hostName: instance.hostName,
        status: statusOf(lease),
        overriddenStatus: lease.override ?? "UNKNOWN",
        leaseInfo: leaseInfoOf(lease),
        isCoordinatingDiscoveryServer: isCoordinating(lease, ownNodeId),
        metadata: instance.metadata,
        lastUpdatedTimestamp: lease.lastUpdatedAt,
        lastDirtyTimestamp: lease.dirtyAt,
        actionType: lease.actionType,
        asgName: null,
    };
}
