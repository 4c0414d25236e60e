// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation, Provenance, Unseen, UnseenReason } from "../../../src/api/model/observation";
import type { Instance, Sysplex } from "../../../src/api/model/sysplex";
import { usualStartSeconds } from "../../../src/api/model/sysplex";
import type { Look } from "../../../src/api/health/state/look";
import { lookAt } from "../../../src/api/health/state/look";
import type { Settings } from "../../../src/api/model/config/settings";
import type { EurekaInstance } from "../../../src/api/model/seen/registryEntry";
import type { GatewayHealth } from "../../../src/api/model/seen/gatewayHealth";
import type { LocatedJob, PortSighting, RegistrySighting } from "../../../src/api/model/seen/sightings";
import type { Found } from "../../../src/api/probe/questions/withFound";
import { withFound } from "../../../src/api/probe/questions/withFound";
import { parseLauncherLog } from "../../../src/api/probe/parse/launcherLog";
import type { InstanceSighting, Snapshot } from "../../../src/api/model/seen/snapshot";
import { parseGatewayHealth } from "../../../src/api/probe/parse/gatewayHealth";
import { buildSysplex } from "./buildSysplex";

export const takenAt = new Date("2026-11-22T02:14:07Z");
const here: Provenance = { source: "test", vantage: "here", at: takenAt };

export function seen<T>(value: T): Observation<T> {
    return { ...here, seen: true, value };
}

export function unseen(reason: UnseenReason = "not-asked", why = `it was ${reason}`): Unseen {
    return { ...here, seen: false, reason, why };
}

const applications: readonly (readonly [app: string, component: string, port: number])[] = [
    ["GATEWAY", "gateway", 7554],
    ["DISCOVERY", "discovery", 7553],
    ["ZAAS", "zaas", 7558],
    ["APICATALOG", "api-catalog", 7552],
    ["CACHINGSERVICE", "caching-service", 7555],
];

export function buildEntry(
    app: string,
    host: string,
    port: number,
    changes: Partial<EurekaInstance> = {},
): EurekaInstance {
    return {
        app,
        instanceId: `${host}:${app.toLowerCase()}:${port}`,
        hostName: host,
        status: "UP",
        overriddenStatus: null,
        port,
        lease: null,
        updatedAt: null,
        dirtyAt: null,
        systemName: null,
        isStatic: false,
        healthCheckUrl: null,
        isCoordinator: null,
        metadata: {},
        ...changes,
    };
}

/** Everything that these instances register. */
export function entriesOf(instances: readonly Instance[]): readonly EurekaInstance[] {
    return instances.flatMap(({ hostname, systemName }) =>
        applications.map(([app, , port]) =>
            buildEntry(app, hostname, port, app === "CACHINGSERVICE" ? { systemName } : {}),
        ),
    );
}

export function buildRegistry(instanceId: string, entries: readonly EurekaInstance[]): RegistrySighting {
    return { instanceId, kind: "discovery", entries: seen(entries) };
}

const healths = new Map<number, GatewayHealth>();

/** Read once: the worlds of the property tests are built thousands of times. */
export function health(count: number): GatewayHealth {
    const read = healths.get(count) ?? healthOf(count);
    healths.set(count, read);
    return read;
}

function healthOf(count: number): GatewayHealth {
    const details = { discovery: "UP", zaas: "UP", gatewayCount: count, zaasCount: count };
    return parseGatewayHealth(
        200,
        JSON.stringify({ status: "UP", components: { gateway: { status: "UP", details } } }),
    );
}

/** The launcher job of an instance as z/OSMF lists it while it runs. */
export function buildJob(instance: Instance, id = `STC0000${instance.id.slice(-1)}`): LocatedJob {
    const job = {
        name: instance.jobName,
        id,
        owner: "ZWESVUSR",
        status: "ACTIVE",
        returnCode: null,
        executionSystem: instance.systemName,
        correlator: null,
        submittedAt: new Date(takenAt.getTime() - 86_400_000),
    } as const;
    return { job, systemName: instance.systemName, messageLog: null };
}

/** An instance that runs and is ready. */
export function buildSighting(instance: Instance, changes: Partial<InstanceSighting> = {}): InstanceSighting {
    return {
        instance,
        activeJob: seen(buildJob(instance)),
        endedJob: null,
        gateway: seen({ health: health(2), latencyMs: 40 }),
        version: seen("3.4.0"),
        addressSpaces: unseen(),
        launcher: unseen(),
        cacheHealth: unseen(),
        ports: [],
        ...changes,
    };
}

/** Not running, and proven so. */
export const stopped: Partial<InstanceSighting> = {
    activeJob: seen(null),
    gateway: unseen("refused"),
    version: unseen(),
};

/** A snapshot in which everything is well and nothing was asked beyond `status`. */
export function buildSnapshot(sysplex: Sysplex = buildSysplex(), changes: Partial<Snapshot> = {}): Snapshot {
    const sightings = sysplex.instances.map((instance) => buildSighting(instance));
    const entries = entriesOf(sysplex.instances);
    return {
        takenAt,
        sysplexTime: takenAt,
        zosmf: sysplex.zosmfServers.map((server) => ({ server, answer: seen(true as const) })),
        members: seen(
            sysplex.instances.map(({ systemName }) => ({ name: systemName, status: "ACTIVE", isActive: true })),
        ),
        sysplexName: "PLEX1",
        launcherJobs: seen(
            sightings.flatMap(({ activeJob }) => (activeJob.seen && activeJob.value ? [activeJob.value] : [])),
        ),
        instances: sightings,
        registries: sysplex.instances.map(({ id }) => buildRegistry(id, entries)),
        leases: [],
        journal: { unfinished: [], drains: [] },
        ...changes,
    };
}

/** What was seen, and what the profile and zowe.yaml say besides. */
export type Given = Partial<Snapshot> & Pick<Sysplex, "startBudgetSeconds" | "storage">;

export function lookGiven({ startBudgetSeconds = usualStartSeconds, storage, ...changes }: Given): Look {
    const sysplex = buildSysplex({ startBudgetSeconds, ...(storage === undefined ? {} : { storage }) });
    return lookAt(sysplex, buildSnapshot(sysplex, changes));
}

/** What was asked, and what the ports of all instances answered. */
export type Answered = Found & { readonly ports?: readonly PortSighting[] };

/** The healthy snapshot with these answers, each in its place. */
export function answered(
    { ports, ...found }: Answered,
    changes: Partial<Snapshot> = {},
    sysplex: Sysplex = buildSysplex(),
): Snapshot {
    const snapshot = withFound(buildSnapshot(sysplex, changes), found);
    return ports === undefined ? snapshot : { ...snapshot, instances: snapshot.instances.map(withPorts(ports)) };
}

function withPorts(ports: readonly PortSighting[]): (sighting: InstanceSighting) => InstanceSighting {
    return (sighting) => ({
        ...sighting,
        ports: ports.filter(({ instanceId }) => instanceId === sighting.instance.id),
    });
}

export function buildSettings(changes: Partial<Settings> = {}): Settings {
    const directory = (purpose: string, path: string, isWritten: boolean): Settings["directories"][number] => ({
        purpose,
        path,
        isWritten,
        mayDiffer: purpose === "logs",
    });
    return {
        documentNames: ["/global/zowe/zowe.yaml"],
        directories: [
            directory("runtime", "/usr/lpp/zowe", false),
            directory("workspace", "/global/zowe/workspace", true),
            directory("logs", "/global/zowe/logs", true),
        ],
        externalDomains: ["zowe.example.com"],
        externalPort: 7554,
        verifyCertificates: "STRICT",
        zosmf: { host: "zosmf.example.com", port: 443 },
        authenticationProvider: "zosmf",
        zisProcedure: "ZWESISTC",
        usesAttls: false,
        storage: [],
        problems: [],
        drift: [],
        ...changes,
    };
}

/** What launcher and zwe wrote into SYSPRINT, line by line; zwe's lines begin with the name of its step. */
export function launcherLog(...lines: readonly string[]): ReturnType<typeof parseLauncherLog> {
    const writer = (line: string): string => (line.startsWith("(zwe-") ? "ZWELS" : "ZWELNCH");
    return parseLauncherLog(lines.map((line) => `2026-11-22 02:00:00.000 <${writer(line)}:1> ZWESVUSR INFO ${line}`));
}
