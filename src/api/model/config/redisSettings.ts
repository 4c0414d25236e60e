// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** One Redis server or sentinel. The password is for the connection alone; nothing prints it. */
export interface RedisNode {
    readonly host: string;
    readonly port: number;
    readonly user: string | null;
    readonly password: string | null;
}

/** `storage.redis` of a Caching Service (api-layer `RedisConfig`). */
export interface RedisSettings {
    readonly master: RedisNode | null;
    /** Null where sentinels are not used. */
    readonly sentinel: { readonly masterName: string; readonly nodes: readonly RedisNode[] } | null;
    readonly isTls: boolean;
}
