// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The report of a Redis server about its replicas. */
export interface RedisReplication {
    readonly role: "master" | "replica";
    /** Of a master: the replicas that are connected and up to date. */
    readonly replicasOnline: number;
    readonly replicasConnected: number;
    /** Of a replica: its link to the master; null of a master. */
    readonly isLinkUp: boolean | null;
}
