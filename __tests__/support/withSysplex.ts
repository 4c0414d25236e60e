// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SimulatorOptions } from "../../simulator/options";
import type { Simulator } from "../../simulator/startSimulator";
import { startSimulator } from "../../simulator/startSimulator";
import { removeDirectory, temporaryDirectory } from "./zoweCli";

/**
 * A pretend sysplex on real HTTPS for the time of the work. It fails the test when it was asked for anything that it does not
 * know, even where the product swallowed the answer.
 */
export async function withPretendSysplex<T>(
    options: SimulatorOptions,
    work: (plex: Simulator) => Promise<T>,
): Promise<T> {
    const directory = await temporaryDirectory();
    const plex = await startSimulator({ ...options, directory });
    try {
        const result = await work(plex);
        expect(plex.refused().map(({ method, path, consoleCommand }) => consoleCommand ?? `${method} ${path}`)).toEqual(
            [],
        );
        return result;
    } finally {
        await plex.close();
        await removeDirectory(directory);
    }
}

/** Operator commands that were sent, in order. */
export function commandsSent(plex: Simulator): readonly string[] {
    return plex.requests().flatMap(({ consoleCommand }) => (consoleCommand === null ? [] : [consoleCommand]));
}
