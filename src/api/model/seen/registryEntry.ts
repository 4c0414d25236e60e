// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** One registration. */
export interface EurekaInstance {
    /** Uppercase: `GATEWAY`. */
    readonly app: string;
    /** `lpar1.example.com:gateway:7554`. */
    readonly instanceId: string;
    /** In lowercase. */
    readonly hostName: string;
    readonly status: EurekaStatus;
    /** A status override: OUT_OF_SERVICE while drained; null: none. */
    readonly overriddenStatus: EurekaStatus | null;
    /** The TLS port where it is enabled. */
    readonly port: number | null;
    readonly lease: EurekaLease | null;
    /** When this registry last took a registration or a status for it; milliseconds since 1970. */
    readonly updatedAt: number | null;
    /** The instance's own time of its registration, which travels to every registry with a copy; milliseconds since 1970. */
    readonly dirtyAt: number | null;
    /** `zos.sysname` of the metadata: set by services of the Java enabler on z/OS alone (api-layer `DefaultCustomMetadataHelper`). */
    readonly systemName: string | null;
    /** Made from a static definition: it never expires. */
    readonly isStatic: boolean;
    readonly healthCheckUrl: string | null;
    /** True on the entry of the Discovery Service that answers; null: not reported. */
    readonly isCoordinator: boolean | null;
    /** One of the four entries that a registry of the single-service layout makes for itself: its lease has no end and is never renewed. */
    readonly isOwn?: true;
    readonly metadata: Readonly<Record<string, string>>;
}

export type EurekaStatus = "UP" | "DOWN" | "STARTING" | "OUT_OF_SERVICE" | "UNKNOWN";

export interface EurekaLease {
    readonly renewalIntervalSeconds: number | null;
    readonly durationSeconds: number | null;
    /** Milliseconds since 1970, by the clock of the Discovery Service. */
    readonly registrationTimestamp: number | null;
    /** Milliseconds since 1970: the last heartbeat plus the duration (E-SEP-04). */
    readonly lastRenewalTimestamp: number | null;
}

export interface LeaseState {
    /**
     * `new`: registered less than one heartbeat ago, which proves little. `live`: heartbeats arrive. `overdue`: one is missing.
     * `run-out`: silent for the whole lease. `permanent`: the registry's own entry, which is never renewed and proves nothing.
     */
    readonly verdict: "new" | "live" | "overdue" | "run-out" | "permanent";
    /** Below zero when the lease has run out; `Infinity` when it never does. */
    readonly remainingSeconds: number;
    /** Since the registration; null if the entry does not show it. */
    readonly ageSeconds: number | null;
    readonly registeredAt: Date | null;
}
