// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Duplex } from "node:stream";
import type { Agent, RequestOptions } from "node:https";
import type { ConnectionOptions } from "node:tls";
import type { Way } from "./proxy";
import { connectThrough } from "./tunnel";

type Connect = Agent["createConnection"];
type Callback = Parameters<Connect>[1];

/** So that the proxy is blamed before the request ends for want of an answer. */
const shareOfProxy = 0.9;

/** The work of an agent for a new connection, on the route to the host. */
export function connectOnWay(
    { proxy }: Way,
    connect: Connect,
    options: RequestOptions,
    timeoutMs: number,
    callback: Callback,
): Duplex | null | undefined {
    if (proxy === null) {
        return connect(options, callback);
    }
    const target = { host: String(options.host), port: Number(options.port) };
    connectThrough(proxy, target, options as ConnectionOptions, timeoutMs * shareOfProxy).then(
        (socket) => callback?.(null, socket),
        (error: unknown) => callback?.(error as Error, undefined as never),
    );
    return undefined;
}
