// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { RedisNode, RedisSettings } from "../model/config/redisSettings";
import type { ConfigValue } from "./yaml/configValue";
import { flagOf, textOf, textsOf } from "./yaml/configValue";

const defaultPort = 6379;

/** @param setting reads a setting below `storage.redis` */
export function redisSettings(setting: (path: string) => ConfigValue | undefined): RedisSettings {
    const master = textOf(setting("masterNodeUri"));
    const usesSentinel = flagOf(setting("sentinel.enabled")) === true;
    const sentinels = textsOf(setting("sentinel.nodes")).map(redisNode);
    return {
        master: master === undefined ? null : redisNode(master),
        sentinel: usesSentinel
            ? {
                  masterName: textOf(setting("sentinel.masterInstance")) ?? "mymaster",
                  nodes: sentinels.filter((node) => node !== null),
              }
            : null,
        isTls: flagOf(setting("ssl.enabled")) === true,
    };
}

/** `user:password@host:port`: all but the host may be missing; one word before the `@` is the password. */
function redisNode(uri: string): RedisNode | null {
    const [, credentials, host, digits] = /^(?:(.*)@)?([^@:\s]+)(?::(\d{1,5}))?$/.exec(uri.trim()) ?? [];
    if (host === undefined) {
        return null;
    }
    return { host, port: digits === undefined ? defaultPort : Number(digits), ...identity(credentials ?? "") };
}

function identity(credentials: string): Pick<RedisNode, "user" | "password"> {
    const colon = credentials.indexOf(":");
    const user = colon > 0 ? credentials.slice(0, colon) : null;
    return { user, password: credentials.slice(colon + 1) || null };
}
