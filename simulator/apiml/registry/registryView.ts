// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceDescription } from "./instanceDescription";
import type { InstanceStatus } from "./lease";
import type { ServiceId } from "../services";
import { serviceIds } from "../services";

/** What a client of the registry fetched last: only what is UP, and as old as its own 30 s cycle makes it. */
export class RegistryView {
    private listed: readonly InstanceDescription[] = [];
    public fetchedAt: number | null = null;
    /** What the registry says of the client itself; null until its second fetch (spring-cloud-netflix `EurekaHealthIndicator`). */
    public ownStatus: InstanceStatus | null = null;

    public instances(serviceId: string): readonly InstanceDescription[] {
        return this.listed.filter((instance) => instance.serviceId === serviceId);
    }

    /** The API ML's services that have an instance, in the recorded order. */
    public services(): readonly ServiceId[] {
        return serviceIds.filter((serviceId) => this.listed.some((instance) => instance.serviceId === serviceId));
    }

    public take(listed: readonly InstanceDescription[], now: number): void {
        this.listed = listed;
        this.fetchedAt = now;
    }
}
