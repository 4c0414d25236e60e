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

/** The observations of one instance. `not-asked` is also an answer: the query was not necessary. */
export interface InstanceSighting {
    readonly instance: Instance;
    /** Its active launcher job; null value: proven absent on its system. */
    readonly activeJob: Observation<LocatedJob | null>;
    /** The newest ended job of its name on its system, where the list holds one. */
    readonly endedJob: LocatedJob | null;
    readonly gateway: Observation<GatewayAnswer>;
    readonly version: Observation<string>;
    /** Address spaces of its prefix and job name on its system (D A); queried only in case of doubt. */
    readonly addressSpaces: Observation<readonly AddressSpace[]>;
    /** The contents of SYSPRINT; read only in case of doubt. */
    readonly launcher: Observation<LauncherLog>;
    /** The beginning of SYSPRINT, which contains the messages of the start; absent: no check needs it. */
    readonly launcherStart?: Observation<LauncherLog>;
    /** Only from services that report the members of their cluster. */
    readonly cacheHealth: Observation<CachingHealth>;
    /** The store as its Caching Service shows it: only Infinispan keeps lists (E-CCH-03); absent: no check needs it. */
    readonly cacheStorage?: Observation<"infinispan" | "other">;
    /** A TLS handshake with each of its ports. */
    readonly ports: readonly PortSighting[];
}

/** The live lease of one registry entry, read from its own entry (E-SEP-04). */
export interface LeaseSighting {
    readonly entryId: string;
    /** The instance whose registry was asked. */
    readonly askedAt: string;
    readonly lease: Observation<LeaseState | "gone">;
}

/** One z/OSMF server and whether it answered anything in this run. */
export interface ZosmfSighting {
    readonly server: ZosmfServer;
    /** Seen: it answered. */
    readonly answer: Observation<true>;
    /** The answer of each of its services; absent if nothing was queried. */
    readonly services?: readonly ServiceWord[];
}

/** Everything that was seen, at one time, by one run. Probes fill it once; rules only read it. */
export interface Snapshot {
    readonly takenAt: Date;
    /** The same moment on z/OS. */
    readonly sysplexTime: Date;
    readonly zosmf: readonly ZosmfSighting[];
    /** D XCF,S,ALL; queried only in case of doubt. */
    readonly members: Observation<readonly SysplexMember[]>;
    readonly sysplexName: string | null;
    /** Every active launcher job of the names configured, wherever it runs. */
    readonly launcherJobs: Observation<readonly LocatedJob[]>;
    readonly instances: readonly InstanceSighting[];
    readonly registries: readonly RegistrySighting[];
    readonly leases: readonly LeaseSighting[];
    /** Unfinished operations and live drain records of the journal. */
    readonly journal: JournalSighting;
    /** The result of an earlier look at the Caching Services. */
    readonly rememberedCache?: CacheMemory | null;
    /** The beginning of SYSPRINT, which contains the messages of the start; absent: no check needs it. */
    readonly launcherStart?: Observation<LauncherLog>;
    /** Only from services that report the members of their cluster. */
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
    /** Its outcome; null: it is still running, or its program is gone. */
    readonly endedAs: string | null;
}

/** An entry port that was quiesced for an instance, and that nothing on record has resumed. */
export interface QuiescedEntry {
    readonly instanceId: string;
    readonly port: number;
    /** A stop did it: the next start reverses it. */
    readonly isByStop: boolean;
}

/** The running operations on the deployment, and the ones that could not be read. */
export interface UnderWaySighting {
    readonly operations: readonly OperationUnderWay[];
    readonly missing: readonly { readonly what: string; readonly why: string }[];
}

/** A P that was sent, or may have been: its program may have been killed before it recorded the answer. */
export interface SentStop {
    readonly instanceId: string;
    /** The launcher job that ran then. */
    readonly jobId: string | null;
    /** ISO-8601 UTC, by the clock of the workstation. */
    readonly at: string;
}

export interface JournalSighting {
    readonly unfinished: readonly UnfinishedOperation[];
    readonly drains: readonly DrainRecord[];
    readonly quiesced?: readonly QuiescedEntry[];
    /** The last one of each instance. */
    readonly stops?: readonly SentStop[];
    /** Absent: the journals of other workstations were not requested, or all were read. */
    readonly unread?: UnreadJournals;
}

/** What could not be read of the journals of other workstations, in clauses. */
export interface UnreadJournals {
    /** Why none could be; null: some could. */
    readonly away: string | null;
    readonly gaps: readonly string[];
}
