// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceSighting, Snapshot } from "../../model/seen/snapshot";
import type { Endpoint } from "../../model/sysplex";

interface CacheToAsk {
    readonly sighting: InstanceSighting;
    readonly instanceId: string;
    readonly endpoint: Endpoint;
}

/** The Caching Services of the instances that are not proven to be without a job. */
export function cachesToAsk({ instances }: Snapshot): readonly CacheToAsk[] {
    return instances.flatMap((sighting) => {
        const { instance, activeJob } = sighting;
        const isAbsent = activeJob.seen && activeJob.value === null;
        return instance.cachingService === null || isAbsent
            ? []
            : [{ sighting, instanceId: instance.id, endpoint: instance.cachingService }];
    });
}
