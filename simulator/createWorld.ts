// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createWorldAgenda } from "./life/advance";
import { createChance } from "./apiml/chance";
import type { Apiml, ApimlNode, ApimlSettings } from "./apiml/contract";
import { createApiml } from "./apiml/createApiml";
import { quietConduct } from "./world/conduct";
import { initialMembers } from "./zos/files/dataSets";
import { writeInitialFiles } from "./zos/files/initialFiles";
import { initialMounts } from "./zos/files/mounts";
import { UnixFiles } from "./zos/files/unixFiles";
import { arrangementOf } from "./zos/launcher/layoutAtStart";
import { runSystemTask, zosmfJobName } from "./zos/operator/systemTasks";
import { zisJobName } from "./zos/jes/crossMemoryServer";
import { jobNameFor, systemNamesOf } from "./world/options";
import type { FullWorldOptions } from "./world/options";
import { entryAddress, systemAddress } from "./world/ports";
import type { Ports } from "./world/ports";
import type { Distributor } from "./zos/tcpip/distributor";
import type { Instance, System, World } from "./world/world";

interface Beginning {
    readonly options: FullWorldOptions;
    readonly ports: Ports;
    /** Simulated epoch milliseconds. */
    readonly now: number;
    /** PEM chain of the server certificate, which the gateway hands out. */
    readonly certificatePem: string;
}

const day = 86_400_000;

/** The sysplex after its IPL, with z/OSMF and ZIS up and no instance started. */
export function createWorld({ options, ports, now, certificatePem }: Beginning): World {
    const systems = Array.from({ length: options.systems }, (_, index) => createSystem(index, options, now));
    const instances = systems.map((system) => createInstance(system, options, ports));
    const apiml = createApimlOf(instances, options, ports, certificatePem);
    const world: World = {
        options,
        ports,
        sysplexName: "SIMPLEX",
        nodeName: "SIMNODE",
        chance: createChance(options.seed),
        agenda: createWorldAgenda(apiml, (time) => {
            world.now = time;
        }),
        now,
        systems,
        instances,
        jobs: [],
        nextJobNumber: 2701 + (options.seed % 97),
        nextPid: 50_397_628,
        launchers: [],
        hardcopy: [],
        consoles: new Map(),
        saf: { wrongAttempts: new Map(), revoked: new Set() },
        sessions: new Map(),
        files: new UnixFiles(),
        members: new Map(),
        mounts: initialMounts(systems),
        distributors: createDistributors(options, ports),
        conduct: quietConduct(),
        isConfigChanged: false,
        apiml,
    };
    world.agenda.runUntil(now);
    writeInitialFiles(world);
    world.members = initialMembers(world);
    startSystemTasks(world);
    return world;
}

function createSystem(index: number, options: FullWorldOptions, now: number): System {
    const zosmfSystems = { "every-system": options.systems, "hot-standby": 2, single: 1 }[options.zosmf];
    return {
        name: systemNamesOf(options.systems, options.systemNames)[index] ?? "",
        address: systemAddress(index),
        index,
        xcf: "ACTIVE",
        xcfStatusAt: now,
        reachability: "open",
        zosmf: index < zosmfSystems ? "up" : "absent",
        ipledAt: now - 12 * day - index * 3_600_000,
        nextAsid: 0x4f,
    };
}

function createInstance(system: System, options: FullWorldOptions, ports: Ports): Instance {
    const id = system.name.toLowerCase();
    return {
        id,
        systemName: system.name,
        hostname: system.address,
        registersAs: options.unmatched.includes(id) ? entryAddress : system.address,
        version: options.versionByInstance[id] ?? options.version,
        components: arrangementOf(options, ports, id, true).components,
        jobName: jobNameFor(options, system.index),
    };
}

function createDistributors(options: FullWorldOptions, ports: Ports): readonly Distributor[] {
    const names = systemNamesOf(options.systems, options.systemNames);
    const distributor = (
        name: Distributor["name"],
        port: number,
        targets: readonly string[],
        method: Distributor["method"],
    ): Distributor => ({
        name,
        address: entryAddress,
        port,
        method,
        targets,
        quiesced: new Set(),
        unbound: new Set(),
        connections: new Map(),
        nextTarget: 0,
        activeTarget: null,
        switchesBack: true,
    });
    const zosmfTargets = {
        "every-system": names.slice(0, 2),
        "hot-standby": names.slice(0, 2),
        single: names.slice(0, 1),
    };
    return [
        distributor("zosmf", ports.zosmf, zosmfTargets[options.zosmf], "HOTSTANDBY"),
        distributor("zowe", ports.gateway, names, "BASEWLM"),
    ];
}

function createApimlOf(
    instances: readonly Instance[],
    options: FullWorldOptions,
    ports: Ports,
    certificatePem: string,
): Apiml {
    const nodes = instances.map((instance): ApimlNode => {
        const arranged = arrangementOf(options, ports, instance.id, true);
        return {
            id: instance.id,
            hostname: instance.registersAs,
            systemName: instance.systemName,
            layout: arranged.layout,
            ...(arranged.onboarded === undefined ? {} : { onboarded: arranged.onboarded }),
            ports: arranged.ports,
            storage: options.storageByInstance[instance.id] ?? options.storage,
            version: instance.version,
        };
    });
    const settings: ApimlSettings = {
        layout: options.layout,
        verifyCertificates: options.verifyCertificates,
        isHealthProtected: options.isHealthProtected,
        healthNeedsLogon: options.healthNeedsLogon,
        jgroupsPort: ports.jgroups,
        users: options.areAccountsKnownToApiml ? options.accounts : [],
        externalUrl: `https://${entryAddress}:${ports.gateway}`,
        seed: options.seed,
        sysplexName: "SIMPLEX",
        certificatePem,
    };
    return createApiml(nodes, settings);
}

function startSystemTasks(world: World): void {
    for (const system of world.systems) {
        runSystemTask(world, system, zisJobName, zisJobName);
        if (system.zosmf === "up") {
            runSystemTask(world, system, zosmfJobName, zosmfJobName);
        }
    }
}
