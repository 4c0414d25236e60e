// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";
import type { Handshakes } from "../../adapters/openPorts";
import { openPorts } from "../../adapters/openPorts";
import type { Ports } from "../../ports/ports";
import { ZosmfCircle } from "../../probe/ZosmfCircle";
import type { Described } from "./describe";
import { describe } from "./describe";
import { guessingOf } from "./guessingOf";

/** One sysplex, described, with every way to it open. */
export interface OpenSysplex extends Described {
    readonly connection: HaConnection;
    readonly ports: Ports;
    readonly circle: ZosmfCircle;
    /** Ends the time in which answers to questions that were asked ahead are taken: the first look is over. */
    readonly settle?: () => void;
}

/**
 * Opens the connections to a sysplex, reads its configuration, runs the work, and always closes everything.
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

/**
 * The same for a command that only looks: what the last look asked is asked at once, while zowe.yaml is read; see `guessing`.
 * @throws ConfigurationError as `withSysplex`
 */
export async function lookingAtSysplex<T>(
    connection: HaConnection,
    signal: AbortSignal,
    work: (open: OpenSysplex) => Promise<T>,
    handshakes: Handshakes = "own",
): Promise<T> {
    const opened = await openPorts(connection, signal, handshakes);
    try {
        const guesses = await guessingOf(connection, opened.ports);
        const { ports } = guesses ?? opened;
        const circle = new ZosmfCircle(ports.zosmf, ports.clock);
        // zowe.yaml first: the first use of a password goes alone.
        const describing = describe(connection, circle);
        guesses?.begin();
        const described = await describing;
        if (described.unread !== null) {
            return await work({ connection, ports, circle, ...described });
        }
        guesses?.confirm(described.sysplex);
        const settle = (): void => guesses?.settle();
        const done = await work({ connection, ports, circle, ...described, settle });
        await guesses?.remember(described.sysplex);
        return done;
    } finally {
        opened.close();
    }
}
