// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceDescription } from "./instanceDescription";
import type { InstanceStatus } from "./lease";
import type { ServiceId } from "../services";
import { serviceIds } from "../services";

/** The last fetch of a client of the registry: only entries that are UP, up to 30 s old. */
export class RegistryView {
    private listed: readonly InstanceDescription[] = [];
    public fetchedAt: number | null = null;
    /** The status of the client itself in the registry; null until its second fetch (spring-cloud-netflix `EurekaHealthIndicator`). */
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
