// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { withValue } from "../../../src/api/model/observation";
import type { Instance, Sysplex } from "../../../src/api/model/sysplex";
import type { EurekaInstance } from "../../../src/api/model/seen/registryEntry";
import type { RegistrySighting } from "../../../src/api/model/seen/sightings";
import { parseEurekaApplications } from "../../../src/api/probe/parse/eurekaApplications";
import { parseGatewayHealth } from "../../../src/api/probe/parse/gatewayHealth";
import { readLease } from "../../../src/api/probe/parse/leaseState";
import type { InstanceSighting, LeaseSighting, Snapshot } from "../../../src/api/model/seen/snapshot";
import { buildRegistry, buildSighting, buildSnapshot, seen, takenAt } from "./buildSnapshot";
import { buildInstance, buildServer, buildSysplex, singleService } from "./buildSysplex";

/** A sysplex of single services, each answer in the recorded form and read by the parsers of the product. */
export function buildSinglePlex(count = 2): Sysplex {
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    return buildSysplex({
        instances: numbers.map((number) => singleService(buildInstance(number))),
        zosmfServers: numbers.map((number) => buildServer(number)),
    });
}

/** One entry as a list shows it. */
export interface Listed {
    readonly service: string;
    readonly host: string;
    readonly port?: number;
    readonly status?: string;
    readonly override?: string;
    readonly isOwn?: boolean;
    /** It stands for the registry that answers; unless it is said, an own GATEWAY does. */
    readonly isCoordinating?: boolean;
    /** Since the registration. */
    readonly ageSeconds?: number;
    /** The end of the lease, from now; left out: never renewed. */
    readonly leftSeconds?: number;
}

/** `GET /eureka/apps` as a single service writes it. */
export function listBody(entries: readonly Listed[]): string {
    const names = [...new Set(entries.map(({ service }) => service.toUpperCase()))];
    const application = names.map((name) => ({
        name,
        instance: entries.filter(({ service }) => service.toUpperCase() === name).map(entryJson),
    }));
    return JSON.stringify({ applications: { versions__delta: "1", apps__hashcode: "UP_5_", application } });
}

function entryJson({ service, host, port = 7554, status = "UP", override = "UNKNOWN", ...more }: Listed): object {
    const registrationTimestamp = takenAt.getTime() - (more.ageSeconds ?? 86_400) * 1_000;
    const until = more.leftSeconds === undefined ? registrationTimestamp : takenAt.getTime() + more.leftSeconds * 1_000;
    return {
        instanceId: `${host}:${service}:${port}`,
        hostName: host,
        app: service.toUpperCase(),
        ipAddr: "127.0.0.1",
        status,
        overriddenStatus: override,
        port: { $: port, "@enabled": "false" },
        securePort: { $: port, "@enabled": "true" },
        leaseInfo: {
            renewalIntervalInSecs: 30,
            durationInSecs: 90,
            registrationTimestamp,
            lastRenewalTimestamp: until,
            evictionTimestamp: 0,
            serviceUpTimestamp: more.isOwn === true ? 0 : registrationTimestamp,
        },
        metadata: {},
        isCoordinatingDiscoveryServer: String(more.isCoordinating ?? (more.isOwn === true && service === "gateway")),
    };
}

/** The four that a registry makes for itself. */
export function ownEntries({ hostname }: Instance, changes: Partial<Listed> = {}): readonly Listed[] {
    return ["gateway", "discovery", "cachingservice", "apicatalog"].map((service) => ({
        service,
        host: hostname,
        isOwn: true,
        ...changes,
    }));
}

export function peerGateway({ hostname }: Instance, changes: Partial<Listed> = {}): Listed {
    return { service: "gateway", host: hostname, leftSeconds: 75, ...changes };
}

export function onboarded(service: string, { hostname }: Instance, changes: Partial<Listed> = {}): Listed {
    return { service, host: hostname, port: 9001, leftSeconds: 75, ...changes };
}

export function registryOf(instance: Instance, entries: readonly Listed[]): RegistrySighting {
    const parsed = parseEurekaApplications(listBody(entries));
    return buildRegistry(instance.id, parsed.ok ? parsed.value : []);
}

/** What each of them lists in health: its own four and the gateways of the others. */
export function listsOf({ instances }: Sysplex): readonly (readonly [Instance, readonly Listed[]])[] {
    return instances.map((instance) => [
        instance,
        [
            ...ownEntries(instance),
            ...instances.filter((other) => other !== instance).map((other) => peerGateway(other)),
        ],
    ]);
}

/** The lease of one entry, asked by itself at one registry. */
export function leaseOf(view: RegistrySighting, entryId: string, leftSeconds: number | null): LeaseSighting {
    const listed = entryOf(view, entryId);
    const until = leftSeconds === null ? null : takenAt.getTime() + leftSeconds * 1_000;
    const lease = listed.lease && until !== null ? { ...listed.lease, lastRenewalTimestamp: until } : listed.lease;
    const judged = readLease({ ...listed, lease }, takenAt.toUTCString());
    return {
        entryId,
        askedAt: view.instanceId,
        lease: judged.ok ? seen(judged.value) : { ...seen(null), seen: false, reason: "malformed", why: judged.why },
    };
}

function entryOf({ entries }: RegistrySighting, entryId: string): EurekaInstance {
    const found = entries.seen ? entries.value.find(({ instanceId }) => instanceId === entryId) : undefined;
    if (found === undefined) {
        throw new Error(`${entryId} is not listed`);
    }
    return found;
}

export interface HealthChanges {
    readonly status?: string;
    readonly gateway?: string;
    readonly details?: Readonly<Record<string, unknown>>;
    readonly infinispan?: unknown;
    readonly members?: readonly string[];
    readonly initialHosts?: readonly string[];
    readonly caches?: Readonly<Record<string, unknown>>;
    readonly others?: Readonly<Record<string, unknown>>;
}

/** `/application/health` of a single service from 3.5 on; DOWN where members are missing. */
export function healthBody({ instances }: Sysplex, self: Instance, changes: HealthChanges = {}): string {
    const nameOf = ({ systemName }: Instance, index: number): string => `${systemName.toLowerCase()}-${4711 + index}`;
    const initialHosts = changes.initialHosts ?? instances.map(({ hostname }) => `${hostname}[7600]`);
    const members = changes.members ?? instances.map(nameOf);
    const word = members.length < initialHosts.length ? "DOWN" : "UP";
    const cluster = { address: nameOf(self, instances.indexOf(self)), initialHosts, members, status: { status: word } };
    const infinispan = changes.infinispan ?? {
        status: word,
        details: {
            infinispan: {
                cluster,
                caches: changes.caches ?? { zoweCache: "RUNNING", default: "RUNNING" },
                status: "RUNNING",
            },
        },
    };
    return JSON.stringify({
        status: changes.status ?? word,
        components: {
            discoveryComposite: {
                status: "UP",
                components: { eureka: { status: "UP", description: "Eureka is ready to use" } },
            },
            gateway: {
                status: changes.gateway ?? "UP",
                details: {
                    discovery: "UP",
                    zaas: "UP",
                    apicatalog: "UP",
                    gatewayCount: instances.length,
                    zaasCount: instances.length,
                    ...changes.details,
                },
            },
            ...(changes.infinispan === null ? {} : { infinispan }),
            ping: { status: "UP" },
            ...changes.others,
        },
    });
}

/** A sighting of an instance whose gateway answers this. */
export function singleSighting(
    sysplex: Sysplex,
    instance: Instance,
    changes: HealthChanges = {},
    more: Partial<InstanceSighting> = {},
): InstanceSighting {
    const body = healthBody(sysplex, instance, changes);
    const { status } = JSON.parse(body) as { status: string };
    return answering(instance, status === "UP" ? 200 : 503, body, more);
}

export function answering(
    instance: Instance,
    status: number,
    body: string,
    more: Partial<InstanceSighting> = {},
): InstanceSighting {
    const health = parseGatewayHealth(status, body);
    const gateway = seen({ health, latencyMs: 40 });
    const { infinispan } = health;
    const cacheHealth =
        infinispan === undefined
            ? {}
            : {
                  cacheHealth: withValue(gateway, {
                      verdict: infinispan.caches === "running" ? ("up" as const) : ("unknown" as const),
                      members: infinispan.members,
                      initialHosts: infinispan.initialHosts,
                  }),
              };
    return buildSighting(instance, { gateway, ...cacheHealth, version: seen("3.5.0"), ...more });
}

/** Everything well. */
export function singleSnapshot(sysplex: Sysplex, changes: Partial<Snapshot> = {}): Snapshot {
    return buildSnapshot(sysplex, {
        instances: sysplex.instances.map((instance) => singleSighting(sysplex, instance)),
        registries: listsOf(sysplex).map(([instance, entries]) => registryOf(instance, entries)),
        ...changes,
    });
}
