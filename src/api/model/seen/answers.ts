// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../observation";
import type { ZosmfServer } from "../sysplex";
import type { HttpAnswer } from "./httpAnswer";
import type { Handshake } from "./handshake";
import type { DirectoryEntry, Mount } from "./zosmf";
import type { FileSystemMember, MountedFileSystem, OmvsOptions, RecordSharing } from "./fileSystemDisplays";
import type { DynamicVipas, VipaConfiguration, VipaTargets } from "./networkDisplays";
import type { JsonWebKey } from "./jsonWebKey";
import type { RedisReplication } from "./redisReplication";
import type { LocatedJob, RegistrySighting } from "./sightings";

/** The file system under one configured path, as one z/OSMF server sees it: symbolic links are followed on its own system. */
export interface PathSighting {
    readonly purpose: string;
    readonly path: string;
    /** The system of that z/OSMF server, as the profile declares it; null: one server for all. */
    readonly systemName: string | null;
    readonly mount: Observation<Mount | null>;
}

/** What one system has mounted of the file systems that Zowe uses. */
export interface SystemMounts {
    readonly systemName: string;
    readonly mounts: Observation<readonly MountedFileSystem[]>;
}

export interface SharingSighting {
    /** D OMVS,O of each system. */
    readonly options: readonly { readonly systemName: string; readonly options: Observation<OmvsOptions> }[];
    /** F BPXOINIT,FILESYS=DISPLAY,GLOBAL: the systems that share their file systems. */
    readonly members: Observation<readonly FileSystemMember[]>;
}

/** The address that users call. */
export interface EntrySighting {
    readonly host: string;
    readonly port: number;
    /** The server that answered, if any. */
    readonly handshake: Observation<Handshake>;
    /** A distributor sends each connection to a different target: one answer proves nothing about the next. */
    readonly tries: number;
    readonly silent: number;
}

export interface NameSighting {
    readonly host: string;
    /** `hostname of lpar1`, `external domain`, `zOSMF.host`. */
    readonly role: string;
    readonly instanceId: string | null;
    readonly addresses: Observation<readonly string[]>;
}

export interface DistributionSighting {
    readonly vipas: Observation<DynamicVipas>;
    /** The stacks that own or distribute a dynamic VIPA. */
    readonly stacks: readonly {
        readonly systemName: string;
        readonly targets: Observation<VipaTargets>;
        readonly configuration: Observation<VipaConfiguration>;
    }[];
}

export interface ZosmfServersSighting {
    /** Active jobs IZUSVR*, wherever they run. */
    readonly jobs: Observation<readonly LocatedJob[]>;
    /** /zosmf/info of the server that Zowe itself uses. */
    readonly ofZowe: Observation<true>;
    /** The keys that each server signs its tokens with; null: it signs none (JWT is off). */
    readonly keys: readonly {
        readonly name: string;
        readonly keys: Observation<readonly JsonWebKey[] | null>;
    }[];
}

/** The answer to D T at one z/OSMF server. */
export interface ConsoleSighting {
    readonly server: ZosmfServer;
    readonly answer: Observation<string>;
}

export interface KeysSighting {
    readonly instanceId: string;
    readonly keys: Observation<readonly JsonWebKey[]>;
}

/** A token made by one instance, shown to another. */
export interface TokenSighting {
    readonly madeBy: string;
    readonly shownTo: string;
    /** The status of the query: 200 accepted, 401 rejected. */
    readonly answer: Observation<HttpAnswer>;
}

/** A login at one ZAAS, or at the single service. */
export interface LogInSighting {
    readonly host: string;
    /** The instance whose gateway was called. */
    readonly through: string;
    /** 204: it worked. */
    readonly answer: Observation<HttpAnswer>;
}

export interface CacheKeysSighting {
    readonly instanceId: string;
    /** Two samples, some seconds apart. */
    readonly samples: readonly Observation<readonly string[]>[];
}

/** A read of a Caching Service without a certificate. */
export interface OpenCacheSighting {
    readonly instanceId: string;
    /** True: it was carried out; false: it was refused. */
    readonly isOpen: Observation<boolean>;
}

export interface VsamSighting {
    readonly dataSet: string;
    readonly isCataloged: Observation<boolean>;
    /** D SMS,SMSVSAM of each system. */
    readonly sharing: readonly { readonly systemName: string; readonly sharing: Observation<RecordSharing> }[];
}

export interface RedisSighting {
    /** `host:port`, without credentials. */
    readonly name: string;
    readonly role: "server" | "sentinel";
    readonly replication: Observation<RedisReplication>;
    /** Of a sentinel: whether it and its peers can fail over. */
    readonly quorum: Observation<string> | null;
}

export interface ZisSighting {
    readonly instanceId: string;
    readonly isRunning: Observation<boolean>;
}

/** The times that show whether the file changed after an instance started. */
export interface StartedWith {
    readonly instanceId: string;
    /** The configuration files, with the time of their last change. */
    readonly files: Observation<readonly DirectoryEntry[]>;
    /** `.instance-<id>.env`: what the instance was started with; secrets are never kept. */
    readonly environment: Observation<Readonly<Record<string, string>>>;
}

/**
 * The queries of checks in addition to those of `status`, as far as the snapshot itself has no place for the answer. A query that no
 * selected check needs is not sent, and its answer is missing.
 */
export interface Answers {
    readonly paths?: readonly PathSighting[];
    /** D OMVS,F of the systems whose own z/OSMF did not show what they have mounted. */
    readonly mounts?: readonly SystemMounts[];
    /** D OMVS,F of every system: only this shows whether a file system is accessed through its owner. */
    readonly displays?: readonly SystemMounts[];
    readonly sharing?: SharingSighting;
    readonly entry?: EntrySighting | null;
    readonly names?: readonly NameSighting[];
    readonly distribution?: DistributionSighting;
    readonly zosmfServers?: ZosmfServersSighting;
    readonly console?: readonly ConsoleSighting[];
    readonly keys?: readonly KeysSighting[];
    readonly tokens?: readonly TokenSighting[];
    readonly logIns?: readonly LogInSighting[];
    readonly cacheKeys?: readonly CacheKeysSighting[];
    readonly openCaches?: readonly OpenCacheSighting[];
    readonly vsam?: readonly VsamSighting[];
    readonly redis?: readonly RedisSighting[];
    readonly zis?: readonly ZisSighting[];
    readonly startedWith?: readonly StartedWith[];
    /** The registries again, some seconds later, if they did not agree in the first look. */
    readonly registriesAgain?: readonly RegistrySighting[] | null;
}
