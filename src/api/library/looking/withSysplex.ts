// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";
import { openPorts } from "../../adapters/openPorts";
import type { Ports } from "../../ports/ports";
import { ZosmfCircle } from "../../probe/ZosmfCircle";
import type { Described } from "./describe";
import { describe } from "./describe";

/** One sysplex, described, with every way to it open. */
export interface OpenSysplex extends Described {
    readonly connection: HaConnection;
    readonly ports: Ports;
    readonly circle: ZosmfCircle;
}

/**
 * Opens the ways to a sysplex, reads what should be, runs the work, and closes everything whatever happens.
 * @throws ConfigurationError when profile, files or configuration are wrong; never for trouble of the world
 */
export async function withSysplex<T>(
    connection: HaConnection,
    signal: AbortSignal,
    work: (open: OpenSysplex) => Promise<T>,
): Promise<T> {
    const opened = await openPorts(connection, signal);
    const { ports } = opened;
    try {
        const circle = new ZosmfCircle(ports.zosmf, ports.clock);
        const described = await describe(connection, circle);
        return await work({ connection, ports, circle, ...described });
    } finally {
        opened.close();
    }
}
