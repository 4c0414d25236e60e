// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The seam between the simulated sysplex (systems, launcher, z/OSMF) and the pretend API ML. Times are simulated epoch milliseconds. */

export type ApimlComponent = "gateway" | "discovery" | "zaas" | "api-catalog" | "caching-service" | "apiml";
export type StorageMode = "infinispan" | "VSAM" | "redis" | "inMemory";

export type ApimlLayout = "services" | "single-service" | "v2";

export interface ApimlNode {
    /** The key in haInstances: `lpar1`. */
    readonly id: string;
    /** Where it differs from that of the settings: the layout may be changed one instance after the other, between stop and start. */
    layout?: ApimlLayout;
    /** Services that register themselves at the API ML, and their ports: `{ zlux: 7556 }`. */
    onboarded?: Readonly<Record<string, number>>;
    readonly hostname: string;
    readonly systemName: string;
    /** Enabled API ML components and their ports; with `apiml`, `gateway` and `discovery` name its two ports. */
    ports: Readonly<Partial<Record<ApimlComponent, number>>>;
    readonly storage: StorageMode;
    /** Version this instance runs: `3.4.0`. */
    readonly version: string;
    /** components.caching-service.storage.size; 10000 without it. */
    readonly cacheSize?: number;
    readonly evictionStrategy?: "reject" | "removeOldest";
    /** WARN hides the view lines, as the product does by default; INFO is its debug profile and the default here. */
    readonly cachingLogLevel?: "INFO" | "WARN";
}

export interface ApimlSettings {
    readonly layout: ApimlLayout;
    readonly verifyCertificates: "STRICT" | "NONSTRICT" | "DISABLED";
    readonly isHealthProtected: boolean;
    /** The single service does not accept a client certificate alone for its health (read in the source, never recorded). */
    readonly healthNeedsLogon?: boolean;
    /** In `initialHosts`; 7600 without it. */
    readonly jgroupsPort?: number;
    readonly users: readonly { readonly user: string; readonly password: string; readonly mayListServices: boolean }[];
    readonly externalUrl: string;
    readonly seed: number;
    /** In the metadata of the Caching Service; SIMPLEX without it. */
    readonly sysplexName?: string;
    /** The answer of /gateway/certificates: the PEM chain of the server certificate. */
    readonly certificatePem?: string;
}

/** The certificate a client showed in the handshake. */
export interface ClientCertificate {
    /** Java X500Name form: `CN=USER, O=Zowe`. */
    readonly distinguishedName: string;
    readonly commonName: string | null;
}

export interface ApimlRequest {
    readonly nodeId: string;
    /** Which listener was called. */
    readonly component: ApimlComponent;
    readonly method: string;
    /** Path and query. */
    readonly url: string;
    /** Lower-case names. */
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly clientCertificate: ClientCertificate | null;
}

export type ApimlAnswer =
    | {
          readonly kind: "answer";
          readonly status: number;
          readonly headers: readonly (readonly [string, string])[];
          readonly body: string;
          readonly afterMs?: number;
          /** The clock of the system that answers is ahead by so much; 0 without it. */
          readonly clockAheadMs?: number;
      }
    /** Accepts and never answers (a frozen process, a Redis that is gone). */
    | { readonly kind: "silence" };

/** Faults of the API ML itself; faults of systems and of the launcher belong to the world. */
export type ApimlFault =
    /** Their entries of each other stay, as the leases and self-preservation have it; `isFromTheStart`: they never met. */
    | {
          readonly kind: "registries-split";
          readonly groups: readonly (readonly string[])[];
          readonly isFromTheStart?: boolean;
      }
    | { readonly kind: "registries-healed" }
    | {
          readonly kind: "cache-partitioned";
          readonly groups: readonly (readonly string[])[];
          readonly oneWay?: boolean;
          readonly staysApart?: boolean;
      }
    | { readonly kind: "cache-healed" }
    | { readonly kind: "cache-replication-delay"; readonly milliseconds: number }
    /** The keystores lack the CA as a trusted entry: a Caching Service that starts receives no group key, and stays alone. */
    | { readonly kind: "cache-keys-refused"; readonly areRefused: boolean }
    | { readonly kind: "cache-full"; readonly isFull: boolean }
    | { readonly kind: "redis-gone"; readonly isGone: boolean }
    | {
          readonly kind: "cache-entry";
          readonly nodeId: string;
          readonly distinguishedName: string;
          readonly key: string;
          readonly value: string | null;
      }
    | { readonly kind: "heartbeats-lost"; readonly nodeId: string; readonly areLost: boolean }
    /** `isStatic`: by a static definition, without heartbeats. */
    | {
          readonly kind: "ghost-registered";
          readonly hostname: string;
          readonly systemName: string;
          readonly isStatic?: boolean;
          /** Only these; all without it. */
          readonly services?: readonly string[];
      }
    | {
          readonly kind: "frozen";
          readonly nodeId: string;
          readonly component: ApimlComponent;
          readonly isFrozen: boolean;
      }
    /** `component`: of that service alone; `at`: in the registries of these nodes alone. */
    | {
          readonly kind: "override";
          readonly nodeId: string;
          readonly status: "OUT_OF_SERVICE" | null;
          readonly component?: ApimlComponent;
          readonly at?: readonly string[];
      }
    /** The ZAAS of these nodes signs with another key than the rest. */
    | { readonly kind: "signing-keys-differ"; readonly nodeIds: readonly string[] }
    /** The ZAAS of these nodes are not told of logouts elsewhere, and these logouts end with 204 nevertheless. */
    | { readonly kind: "logouts-not-told"; readonly nodeIds: readonly string[] }
    /** A token that was found valid is accepted for so long without another look. */
    | { readonly kind: "tokens-remembered"; readonly seconds: number }
    | { readonly kind: "clocks-ahead"; readonly secondsByNode: Readonly<Record<string, number>> }
    | { readonly kind: "initial-hosts"; readonly hostsByNode: Readonly<Record<string, readonly string[]>> };

export interface ApimlStartFailure {
    readonly lines: readonly string[];
    /** Without Redis it prints this, never opens its port, and does not end either (R1-20). */
    readonly staysAlive: boolean;
}

/** The API ML of all instances as one value with its own physics. Deterministic: same calls, same answers. */
export interface Apiml {
    /** Its process listens now (the launcher started it and its start time has passed). */
    processUp(nodeId: string, component: ApimlComponent, now: number): void;
    /** The single service fills its registry and notifies its peers seconds before it listens; nothing for any other process. */
    processReady(nodeId: string, component: ApimlComponent, now: number): void;
    /** An onboarded service of this node runs, or has ended without deregistering. */
    onboardedUp(nodeId: string, serviceId: string, now: number): void;
    onboardedGone(nodeId: string, serviceId: string, now: number): void;
    /** `graceful`: SIGTERM, it deregisters; `killed`: it does not. */
    processGone(nodeId: string, component: ApimlComponent, how: "graceful" | "killed", now: number): void;
    /** Called by the launcher before processUp: the reason why this start must fail (a Caching Service that cannot rejoin), with SYSPRINT lines. */
    startFailure(nodeId: string, component: ApimlComponent, now: number): ApimlStartFailure | null;
    /** Lines that running components print to SYSPRINT since the last call (ISPN views, ZWEAM000I are the launcher side's). */
    takeLogLines(nodeId: string): readonly string[];
    /** Its process is frozen: the system accepts connections for it, but there is no handshake. */
    isFrozen(nodeId: string, component: ApimlComponent): boolean;
    /** Heartbeats, evictions, fetch cycles, replication up to `now`. */
    advance(now: number): void;
    answer(request: ApimlRequest, now: number): ApimlAnswer;
    /** The current status overrides, as `registry entry status`. */
    overrides(): readonly string[];
    apply(fault: ApimlFault, now: number): void;
    /** Gateways that a new connection to the distributed entry address may reach, for the distributor. */
    readonly nodes: readonly ApimlNode[];
}
