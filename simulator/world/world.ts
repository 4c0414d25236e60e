// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Agenda } from "../apiml/agenda";
import type { Apiml } from "../apiml/contract";
import type { Chance } from "../apiml/chance";
import type { Conduct } from "./conduct";
import type { UnixFiles } from "../zos/files/unixFiles";
import type { Mount } from "../zos/files/mounts";
import type { Job } from "../zos/jes/job";
import type { Launcher } from "../zos/launcher/launcher";
import type { EmcsConsole } from "../zos/operator/emcsConsole";
import type { FullWorldOptions } from "./options";
import type { Ports } from "./ports";
import type { Distributor } from "../zos/tcpip/distributor";

/** How the whole address of a system behaves toward a caller. */
export type Reachability =
    | "open"
    /** Every connection is refused (a system that is gone, or whose TCP/IP is down, behind a router that rejects). */
    | "refusing"
    /** Accepts and never answers. */
    | "hung";

export type XcfStatus = "ACTIVE" | "MONITOR-DETECTED STOP" | "BEING REMOVED" | "GONE";

/** `failing` answers 500 with HTML; `starting` answers 404 for a while, as Liberty does. */
export type ZosmfState = "absent" | "up" | "starting" | "hung" | "failing" | "down";

export interface System {
    /** `LPAR1` */
    readonly name: string;
    /** `127.0.0.11` */
    readonly address: string;
    readonly index: number;
    xcf: XcfStatus;
    /** Last status update in the couple data set. */
    xcfStatusAt: number;
    reachability: Reachability;
    zosmf: ZosmfState;
    readonly ipledAt: number;
    nextAsid: number;
}

/** An entry of haInstances. */
export interface Instance {
    /** `lpar1` */
    readonly id: string;
    readonly systemName: string;
    readonly hostname: string;
    /** The external domain, when Zowe does not find its section (zowe-install-packaging#3870). */
    readonly registersAs: string;
    readonly version: string;
    /** Enabled components in the order of the start list, as of its last start. */
    components: readonly string[];
    readonly jobName: string;
}

export interface HardcopyMessage {
    readonly at: number;
    readonly systemName: string;
    readonly jobName: string;
    readonly jobId: string;
    readonly text: string;
}

/** Wrong passwords count in one security database for all systems. */
interface Saf {
    readonly wrongAttempts: Map<string, number>;
    readonly revoked: Set<string>;
}

/** A logon at one z/OSMF server; its token means nothing to another. */
export interface Session {
    readonly user: string;
    readonly systemName: string;
}

/** The simulated sysplex. Everything that speaks reads it; time changes it in `advance`, people in `applyInput`. */
export interface World {
    readonly options: FullWorldOptions;
    readonly ports: Ports;
    readonly sysplexName: string;
    /** NJE node of the one JES2 MAS. */
    readonly nodeName: string;
    readonly chance: Chance;
    /** The planned events, by simulated time. */
    readonly agenda: Agenda;
    /** Simulated epoch milliseconds. */
    now: number;
    readonly systems: readonly System[];
    readonly instances: readonly Instance[];
    readonly jobs: Job[];
    nextJobNumber: number;
    nextPid: number;
    readonly launchers: Launcher[];
    readonly hardcopy: HardcopyMessage[];
    readonly consoles: Map<string, EmcsConsole>;
    readonly saf: Saf;
    /** By the value of LtpaToken2. */
    readonly sessions: Map<string, Session>;
    readonly files: UnixFiles;
    /** Members of partitioned data sets, by `DATA.SET(MEMBER)`. */
    members: Map<string, string>;
    readonly mounts: Mount[];
    readonly distributors: readonly Distributor[];
    readonly conduct: Conduct;
    /** zowe.yaml names the layouts that it names now; before that, those of `startedAs`. */
    isConfigChanged: boolean;
    readonly apiml: Apiml;
}

export function findSystem(world: World, systemName: string): System | null {
    const name = systemName.toUpperCase();
    return world.systems.find((system) => system.name === name) ?? null;
}

/** It takes part in the sysplex: commands reach it, its address spaces run. */
export function isRunning(system: System): boolean {
    return system.xcf === "ACTIVE" || system.xcf === "MONITOR-DETECTED STOP";
}

export function runningSystems(world: World): readonly System[] {
    return world.systems.filter(isRunning);
}

export const zssServerUser = "ZWESVUSR";
