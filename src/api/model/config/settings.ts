// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigDifference } from "./configDifference";
import type { ConfigProblem } from "./config";
import type { RedisSettings } from "./redisSettings";

/** The settings in zowe.yaml that the checks need in addition to the topology, and the errors in it. */
export interface Settings {
    readonly documentNames: readonly string[];
    readonly directories: readonly ConfiguredDirectory[];
    readonly externalDomains: readonly string[];
    readonly externalPort: number | null;
    /** `STRICT`, `NONSTRICT`, `DISABLED`. */
    readonly verifyCertificates: string | null;
    /** The z/OSMF that Zowe itself uses. */
    readonly zosmf: { readonly host: string; readonly port: number } | null;
    /** The provider that checks passwords: `zosmf`, `saf`, `dummy`; null: a template. */
    readonly authenticationProvider: string | null;
    readonly zisProcedure: string;
    /** True: AT-TLS terminates TLS for the servers. */
    readonly usesAttls: boolean;
    readonly storage: readonly InstanceStorage[];
    readonly problems: readonly ConfigProblem[];
    /** Where the instances differ and should not. */
    readonly drift: readonly ConfigDifference[];
}

/** Where the Caching Service of one instance keeps its data. */
export interface InstanceStorage {
    readonly instanceId: string;
    /** `infinispan`, `vsam`, `redis`, `inmemory`, in lowercase; null: a template, or not said. */
    readonly mode: string | null;
    readonly vsamDataSet: string | null;
    readonly usesRecordSharing: boolean;
    readonly redis: RedisSettings | null;
}

/** A directory or file that every system must see. */
export interface ConfiguredDirectory {
    /** `runtime`, `workspace`, `logs`, `extensions`, `keystore`, `configuration`. */
    readonly purpose: string;
    readonly path: string;
    /** Zowe writes there. */
    readonly isWritten: boolean;
    /** One for each system is allowed (Zowe documentation: logs may be shared or per system). */
    readonly mayDiffer: boolean;
}
