// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheMemory } from "../cacheMemory";
import type { Observation } from "../observation";
import type { OperationUnderWay } from "../status";
import type { Instance, ZosmfServer } from "../sysplex";
import type { ServiceWord } from "./zosmf";
import type { AddressSpace, SysplexMember } from "./systemDisplays";
import type { CachingHealth } from "./cachingHealth";
import type { LeaseState } from "./registryEntry";
import type { GatewayHealth } from "./gatewayHealth";
import type { LauncherLog } from "./launcherLog";
import type { Answers } from "./answers";
import type { LocatedJob, PortSighting, RegistrySighting } from "./sightings";

export interface GatewayAnswer {
    readonly health: GatewayHealth;
    readonly latencyMs: number;
}

/** What was seen of one instance. `not-asked` is an answer too: nothing made the question necessary. */
export interface InstanceSighting {
    readonly instance: Instance;
    /** Its active launcher job; null value: proven absent on its system. */
    readonly activeJob: Observation<LocatedJob | null>;
    /** The newest ended job of its name on its system, where the list holds one. */
    readonly endedJob: LocatedJob | null;
    readonly gateway: Observation<GatewayAnswer>;
    readonly version: Observation<string>;
    /** Address spaces of its prefix and job name on its system (D A); asked only in doubt. */
    readonly addressSpaces: Observation<readonly AddressSpace[]>;
    /** What SYSPRINT says; asked only in doubt. */
    readonly launcher: Observation<LauncherLog>;
    /** Asked of those that tell the members of their cluster. */
    readonly cacheHealth: Observation<CachingHealth>;
    /** A TLS handshake with each of its ports. */
    readonly ports: readonly PortSighting[];
}

/** The live lease of one registry entry, read from its own entry (E-SEP-04). */
export interface LeaseSighting {
    readonly entryId: string;
    readonly askedAt: string;
    readonly lease: Observation<LeaseState | "gone">;
}

/** One z/OSMF server and whether it answered anything in this run. */
export interface ZosmfSighting {
    readonly server: ZosmfServer;
    /** Seen: it answered. */
    readonly answer: Observation<true>;
    /** What each of its services said; absent where nobody listened. */
    readonly services?: readonly ServiceWord[];
}

/** Everything that was seen, at one time, by one run. Probes fill it once; rules only read it. */
export interface Snapshot {
    readonly takenAt: Date;
    /** The same moment on z/OS. */
    readonly sysplexTime: Date;
    /** How long a start may take before it counts as failed. */
    readonly startBudgetSeconds: number;
    readonly zosmf: readonly ZosmfSighting[];
    /** D XCF,S,ALL; asked only in doubt. */
    readonly members: Observation<readonly SysplexMember[]>;
    readonly sysplexName: string | null;
    /** Every active launcher job of the names configured, wherever it runs. */
    readonly launcherJobs: Observation<readonly LocatedJob[]>;
    readonly instances: readonly InstanceSighting[];
    readonly registries: readonly RegistrySighting[];
    readonly leases: readonly LeaseSighting[];
    /** Unfinished operations and live drain records of the journal. */
    readonly journal: JournalSighting;
    /** Where each Caching Service keeps its entries, by zowe.yaml; absent where it was not read. */
    readonly storage?: readonly { readonly instanceId: string; readonly mode: string | null }[];
    /** What a look at the Caching Services found before. */
    readonly rememberedCache?: CacheMemory | null;
    /** What checks asked besides; absent where nothing was. */
    readonly answers?: Answers;
}

export interface DrainRecord {
    readonly instanceId: string;
    readonly by: string;
    /** ISO-8601 UTC. */
    readonly since: string;
    readonly reason: string | null;
    /** ISO-8601 UTC; null: until resumed. */
    readonly until: string | null;
    /** For which port it sent QUIESCE, or may have; absent: for none. */
    readonly quiescedPort?: number;
}

/** An operation that did not reach its end. */
export interface UnfinishedOperation {
    readonly operationId: string;
    readonly kind: string;
    /** ISO-8601 UTC. */
    readonly startedAt: string;
    /** Ids of the instances that it was for. */
    readonly instances: readonly string[];
    /** P or S was, or may have been, sent for one of them. */
    readonly tookAny: boolean;
    /** Its outcome; null: it is still at work, or its program is gone. */
    readonly endedAs: string | null;
}

/** An entry port that was quiesced for an instance, and that nothing on record has resumed. */
export interface QuiescedEntry {
    readonly instanceId: string;
    readonly port: number;
    /** A stop did it on its way: the next start takes it back. */
    readonly isByStop: boolean;
}

/** What is at work on the deployment now, and what could not be read of it. */
export interface UnderWaySighting {
    readonly operations: readonly OperationUnderWay[];
    readonly missing: readonly { readonly what: string; readonly why: string }[];
}

export interface JournalSighting {
    readonly unfinished: readonly UnfinishedOperation[];
    readonly drains: readonly DrainRecord[];
    readonly quiesced?: readonly QuiescedEntry[];
    /** Absent: the journals of other workstations are not asked for, or all were read. */
    readonly unread?: UnreadJournals;
}

/** What could not be read of the journals of other workstations, in clauses. */
export interface UnreadJournals {
    /** Why none could be; null: some could. */
    readonly away: string | null;
    readonly gaps: readonly string[];
}
