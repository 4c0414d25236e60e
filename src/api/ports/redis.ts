// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";

/** A Redis server or sentinel to connect to. */
export interface RedisAddress {
    readonly host: string;
    readonly port: number;
    readonly user: string | null;
    readonly password: string | null;
    readonly isTls: boolean;
}

/** One connection to one server or sentinel, which ends with the answer. Commands that only read. */
export interface Redis {
    /** `INFO <section>` as it came: lines `key:value`. */
    information(address: RedisAddress, section: "replication" | "sentinel"): Promise<Observation<string>>;
    /** `SENTINEL CKQUORUM <master>`: the words of the sentinel, `OK ...` or `NOQUORUM ...`. */
    quorum(address: RedisAddress, masterName: string): Promise<Observation<string>>;
    /** `SENTINEL GET-MASTER-ADDR-BY-NAME <master>`: null when the sentinel does not know it. */
    masterOf(
        address: RedisAddress,
        masterName: string,
    ): Promise<Observation<{ readonly host: string; readonly port: number } | null>>;
}
